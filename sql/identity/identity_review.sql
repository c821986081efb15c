-- Grain: a pair that a person should look at: nearly the same name in one province. Nothing is merged by it.
-- Names are compared without tone marks; only pairs that share their beginning or their end are compared, and only where no more than
-- 300 names of the province share it: a beginning that everything has tells nothing, and the pairs would grow with its square.
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
sized as (
  select
    f.kind, f.id, f.plain, f.province_id,
    coalesce(f.owner_id, '?') as owner_id,
    length(f.plain) as letters,
    substring(f.plain, 1, 5) as beginning,
    right(f.plain, 6) as ending,
    count(*) over (partition by f.kind, f.province_id, substring(f.plain, 1, 5)) as with_beginning,
    count(*) over (partition by f.kind, f.province_id, right(f.plain, 6)) as with_ending
  from folded f
),
pair as (
  select a.kind, a.id as key_left, b.id as key_right, a.province_id, a.plain as plain_left, b.plain as plain_right
  from sized a
  join sized b on b.kind = a.kind and b.province_id = a.province_id and b.beginning = a.beginning and b.id > a.id
  where a.with_beginning <= 300
    and (a.kind = 'producer' or a.owner_id = '?' or b.owner_id = '?' or a.owner_id = b.owner_id)
    and 10 * least(a.letters, b.letters) >= 8 * greatest(a.letters, b.letters)
  union all
  select a.kind, a.id as key_left, b.id as key_right, a.province_id, a.plain as plain_left, b.plain as plain_right
  from sized a
  join sized b on b.kind = a.kind and b.province_id = a.province_id and b.ending = a.ending and b.id > a.id
  where a.with_ending <= 300
    and (a.beginning <> b.beginning or a.with_beginning > 300)
    and (a.kind = 'producer' or a.owner_id = '?' or b.owner_id = '?' or a.owner_id = b.owner_id)
    and 10 * least(a.letters, b.letters) >= 8 * greatest(a.letters, b.letters)
),
measured as (
  select
    p.*,
    1 - cast(levenshtein(p.plain_left, p.plain_right) as double) / greatest(length(p.plain_left), length(p.plain_right)) as likeness
  from pair p
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
where d.kind is null and m.likeness >= 0.85
