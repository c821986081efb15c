-- Grain: one interpreted row of a list that is loaded or superseded → its producer and its product.
-- Only loaded lists decide who is who; rows of superseded lists follow.
-- Producer: tax code, else name + place. Rows with a known commune are apart from other communes; a row that knows less of the
-- place joins the one producer of that name inside the place that it knows, and stays by itself when there are several.
-- Product: official code, else name + producer (place ignored), else name + place by the same rule, attached to a product with a
-- producer only inside the same commune, or the same district where one side does not know the commune.
-- Ids are hashes of the text that decided. Decisions of the operator (identity_decision, by id) come last and win.
with place as (
  select
    r.leaf_unit_id,
    max(case when r.geography = 'recorded' and r.level = 'commune' then split_part(r.unit_id, '/', 1) end) as commune,
    max(case when r.geography = 'recorded' and r.level = 'district' then r.unit_id end) as district,
    max(case when r.geography = 'recorded' and r.level = 'province' then r.unit_id end) as province,
    max(case when r.geography = '2025-07-01' and r.level = 'commune' then r.unit_id end) as commune_2025,
    max(case when r.geography = '2025-07-01' and r.level = 'province' then r.unit_id end) as province_2025,
    bool_or(r.unit_id = r.leaf_unit_id and u.geography = '2025-07-01') as is_2025
  from unit_rollup r
  join unit u on u.unit_id = r.unit_id
  where not coalesce(u.is_unknown, false)
  group by r.leaf_unit_id
),
row_read as (
  select
    e.entry_id,
    s.status = 'loaded' as is_loaded,
    nullif(e.product_key, '') as product_key,
    nullif(e.official_code, '') as official_code,
    nullif(e.producer_key, '') as producer_key,
    nullif(e.tax_code, '') as tax_code,
    p.commune,
    p.district,
    p.province,
    p.commune_2025,
    p.province_2025,
    coalesce(p.is_2025, p.province = p.province_2025, false) as is_2025
  from entry e
  join submission s on s.submission_id = e.submission_id
  left join place p on p.leaf_unit_id = e.leaf_unit_id
  where s.status in ('loaded', 'superseded')
),
-- ---- producers, one step of knowledge about the place after the other
producer_in_old_commune as (
  select
    b.*,
    case when b.is_loaded and b.commune is not null and not b.is_2025 then b.commune end as old_commune
  from row_read b
),
producer_in_commune as (
  select
    b.*,
    case
      when b.commune is not null and b.is_2025
        and min(b.old_commune) over (partition by b.producer_key, b.commune_2025) = max(b.old_commune) over (partition by b.producer_key, b.commune_2025)
        then min(b.old_commune) over (partition by b.producer_key, b.commune_2025)
      else b.commune
    end as commune_node
  from producer_in_old_commune b
),
producer_in_district as (
  select
    b.*,
    case
      when b.commune_node is not null then b.commune_node
      when b.district is not null then
        case
          when min(case when b.is_loaded then b.commune_node end) over (partition by b.producer_key, b.district)
            = max(case when b.is_loaded then b.commune_node end) over (partition by b.producer_key, b.district)
            then min(case when b.is_loaded then b.commune_node end) over (partition by b.producer_key, b.district)
          else b.district
        end
    end as district_node
  from producer_in_commune b
),
producer_node as (
  select
    b.*,
    coalesce(b.commune, b.district, b.province, 'unknown') as own_place,
    case
      when b.district_node is not null then b.district_node
      when b.province is null then 'unknown'
      when not b.is_2025
        and min(case when b.is_loaded then b.district_node end) over (partition by b.producer_key, b.province)
          = max(case when b.is_loaded then b.district_node end) over (partition by b.producer_key, b.province)
        then min(case when b.is_loaded then b.district_node end) over (partition by b.producer_key, b.province)
      when b.is_2025
        and min(case when b.is_loaded then b.district_node end) over (partition by b.producer_key, b.province_2025)
          = max(case when b.is_loaded then b.district_node end) over (partition by b.producer_key, b.province_2025)
        then min(case when b.is_loaded then b.district_node end) over (partition by b.producer_key, b.province_2025)
      else b.province
    end as node
  from producer_in_district b
),
producer_text as (
  select
    b.*,
    case
      when b.tax_code is not null then 'tax:' || b.tax_code
      when b.producer_key is null then cast(null as string)
      when min(case when b.is_loaded then b.tax_code end) over (partition by b.producer_key, b.node)
        = max(case when b.is_loaded then b.tax_code end) over (partition by b.producer_key, b.node)
        then 'tax:' || min(case when b.is_loaded then b.tax_code end) over (partition by b.producer_key, b.node)
      else b.producer_key || '|' || b.node
    end as joined_text,
    coalesce('tax:' || b.tax_code, b.producer_key || '|' || b.own_place) as own_text
  from producer_node b
),
producer_hashed as (
  select
    b.*,
    's-' || substring(md5(b.joined_text), 1, 16) as joined_id,
    's-' || substring(md5(b.own_text), 1, 16) as own_id
  from producer_text b
),
decision as (
  select d.kind, d.key_left, d.key_right, d.decision
  from identity_decision d
),
merged as (
  select d.kind, d.key_right, coalesce(t.key_left, d.key_left) as key_left
  from (select kind, key_right, min(key_left) as key_left from decision where decision = 'same' group by kind, key_right) d
  left join (select kind, key_right, min(key_left) as key_left from decision where decision = 'same' group by kind, key_right) t
    on t.kind = d.kind and t.key_right = d.key_left
),
parted as (
  select kind, key_left, key_right from decision where decision = 'different'
  union
  select kind, key_right as key_left, key_left as key_right from decision where decision = 'different'
),
producer_decided as (
  select
    b.entry_id, b.is_loaded, b.product_key, b.official_code, b.commune, b.district, b.province, b.commune_2025, b.is_2025,
    coalesce(m.key_left, case when x.kind is not null then b.own_id else b.joined_id end) as producer_id
  from producer_hashed b
  left join parted x on x.kind = 'producer' and x.key_left = b.own_id and x.key_right = b.joined_id
  left join merged m on m.kind = 'producer' and m.key_right = case when x.kind is not null then b.own_id else b.joined_id end
),
-- ---- products
product_in_old_commune as (
  select
    b.*,
    case when b.is_loaded and b.commune is not null and not b.is_2025 then b.commune end as old_commune,
    case when b.is_loaded then b.producer_id end as deciding_producer
  from producer_decided b
),
product_in_commune as (
  select
    b.*,
    case
      when b.commune is not null and b.is_2025
        and min(b.old_commune) over (partition by b.product_key, b.commune_2025) = max(b.old_commune) over (partition by b.product_key, b.commune_2025)
        then min(b.old_commune) over (partition by b.product_key, b.commune_2025)
      else b.commune
    end as commune_node
  from product_in_old_commune b
),
product_known_place as (
  select
    b.*,
    max(b.commune_node) over (partition by b.product_key, b.producer_id) as any_commune
  from product_in_commune b
),
product_candidates as (
  select
    b.*,
    min(b.deciding_producer) over (partition by b.product_key, b.commune_node) as first_here,
    max(b.deciding_producer) over (partition by b.product_key, b.commune_node) as last_here,
    min(case when b.any_commune is null then b.deciding_producer end) over (partition by b.product_key, b.district) as first_vague,
    max(case when b.any_commune is null then b.deciding_producer end) over (partition by b.product_key, b.district) as last_vague
  from product_known_place b
),
product_in_district as (
  select
    b.*,
    case
      when b.producer_id is not null then b.producer_id
      when b.commune_node is null then cast(null as string)
      when b.district is null then case when b.first_here = b.last_here then b.first_here else b.commune_node end
      when least(b.first_here, b.first_vague) = greatest(b.last_here, b.last_vague) then least(b.first_here, b.first_vague)
      else b.commune_node
    end as commune_owner
  from product_candidates b
),
product_owner as (
  select
    b.*,
    coalesce(b.producer_id, b.commune, b.district, b.province, 'unknown') as own_owner,
    case
      when b.commune_owner is not null then b.commune_owner
      when b.district is not null then
        case
          when min(case when b.is_loaded then b.commune_owner end) over (partition by b.product_key, b.district)
            = max(case when b.is_loaded then b.commune_owner end) over (partition by b.product_key, b.district)
            then min(case when b.is_loaded then b.commune_owner end) over (partition by b.product_key, b.district)
          else b.district
        end
      else coalesce(b.province, 'unknown')
    end as owner
  from product_in_district b
),
product_text as (
  select
    b.*,
    case
      when b.official_code is not null then 'code:' || b.official_code
      when min(case when b.is_loaded then b.official_code end) over (partition by b.product_key, b.owner)
        = max(case when b.is_loaded then b.official_code end) over (partition by b.product_key, b.owner)
        then 'code:' || min(case when b.is_loaded then b.official_code end) over (partition by b.product_key, b.owner)
      else b.product_key || '|' || b.owner
    end as joined_text,
    coalesce('code:' || b.official_code, b.product_key || '|' || b.own_owner) as own_text
  from product_owner b
  where b.product_key is not null or b.official_code is not null
),
product_hashed as (
  select
    b.entry_id,
    coalesce(b.producer_id, case when b.owner like 's-%' then b.owner end) as producer_id,
    b.producer_id as own_producer_id,
    'p-' || substring(md5(b.joined_text), 1, 16) as joined_id,
    'p-' || substring(md5(b.own_text), 1, 16) as own_id
  from product_text b
)
select
  b.entry_id,
  coalesce(m.key_left, case when x.kind is not null then b.own_id else b.joined_id end) as product_id,
  case when x.kind is not null then b.own_producer_id else b.producer_id end as producer_id
from product_hashed b
left join parted x on x.kind = 'product' and x.key_left = b.own_id and x.key_right = b.joined_id
left join merged m on m.kind = 'product' and m.key_right = case when x.kind is not null then b.own_id else b.joined_id end
