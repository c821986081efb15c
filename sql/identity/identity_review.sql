-- Grain: a pair that a person should look at: nearly the same name in one province. Nothing is merged by it.
-- Names are compared without tone marks; only pairs that share their beginning or their end are compared.
with named as (
  select 'producer' as kind, p.producer_id as id, p.producer_key as name_key, p.province_id, cast(null as string) as owner_id
  from producer p
  where p.producer_key is not null
  union all
  select 'product' as kind, p.product_id as id, p.product_key as name_key, p.province_id, p.producer_id as owner_id
  from product p
  where p.product_key is not null
),
folded as (
  select
    n.*,
    translate(
      lower(n.name_key),
      'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ',
      'aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd'
    ) as plain
  from named n
  where n.province_id is not null
),
blocked as (
  select f.kind, f.id, f.plain, f.province_id, f.owner_id, substring(f.plain, 1, 5) as block
  from folded f
  union
  select f.kind, f.id, f.plain, f.province_id, f.owner_id, '~' || right(f.plain, 6) as block
  from folded f
),
pair as (
  select distinct
    a.kind,
    a.id as key_left,
    b.id as key_right,
    a.province_id,
    a.plain as plain_left,
    b.plain as plain_right,
    coalesce(a.owner_id, '?') as owner_left,
    coalesce(b.owner_id, '?') as owner_right
  from blocked a
  join blocked b on b.kind = a.kind and b.province_id = a.province_id and b.block = a.block and b.id > a.id
),
measured as (
  select
    p.*,
    1 - cast(levenshtein(p.plain_left, p.plain_right) as double) / greatest(length(p.plain_left), length(p.plain_right)) as likeness
  from pair p
  where 10 * least(length(p.plain_left), length(p.plain_right)) >= 8 * greatest(length(p.plain_left), length(p.plain_right))
)
select
  m.kind,
  m.key_left,
  m.key_right,
  round(m.likeness, 4) as similarity,
  case
    when m.plain_left = m.plain_right then 'same_name'
    else 'similar_name'
  end as reason,
  m.province_id
from measured m
left join identity_decision d
  on d.kind = m.kind and ((d.key_left = m.key_left and d.key_right = m.key_right) or (d.key_left = m.key_right and d.key_right = m.key_left))
where d.kind is null
  and m.likeness >= 0.85
  and (m.kind = 'producer' or m.owner_left = '?' or m.owner_right = '?' or m.owner_left = m.owner_right)
