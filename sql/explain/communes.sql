-- Grain: commune × basis × product that counts there at the date of the question, communes of its unit, with the product's latest
-- recognition by then. is_existing: the commune exists at the date and belongs to the unit then.
-- A commune that exists without a product has one row without basis.
with asked as (
  select q.*, u.level, case when q.geography = '2025-07-01' then greatest(q.as_of, date '2025-07-01') else q.as_of end as exists_on
  from question q
  join unit u on u.unit_id = q.unit_id
),
existing as (
  select c.unit_id, c.unit_code, c.name_vi
  from unit c
  join asked q
    on c.geography = q.geography and q.exists_on between coalesce(c.valid_from, date '0001-01-01') and coalesce(c.valid_to, date '9999-12-31')
    and (q.level = 'nation' or (q.level = 'province' and c.province_id = q.unit_id) or (q.level = 'district' and c.district_id = q.unit_id))
  where c.level = 'commune' and not coalesce(c.is_unknown, false) and not coalesce(c.is_retired, false)
),
standing as (
  select e.product_id, e.basis
  from certificate_event e
  join question q on e.event_date <= q.as_of
  where e.star_category in ('3', '4', '5', '5_province')
  group by e.product_id, e.basis
  having sum(e.delta) > 0
),
recognised as (
  select
    g.product_id, g.recognition_id,
    row_number() over (partition by g.product_id order by g.decision_date desc, g.star desc, g.recognition_id) as rn
  from recognition g
  join question q on g.decision_date <= q.as_of
  where g.star >= 3
),
held as (
  select k.unit_id, k.unit_code, k.name_vi, s.basis, p.leaf_unit_id, p.product_id, p.name as product_name, g.recognition_id
  from standing s
  join product p on p.product_id = s.product_id
  join question q on true
  join unit_rollup c on c.leaf_unit_id = p.leaf_unit_id and c.level = 'commune' and c.geography = q.geography
  join unit k on k.unit_id = c.unit_id and not coalesce(k.is_unknown, false)
  left join recognised g on g.product_id = s.product_id and g.rn = 1
),
known as (
  select
    split_part(h.unit_id, '/', 1) as member_id, h.name_vi as member_name, h.basis, h.product_name, h.recognition_id,
    r.unit_id is not null as is_inside, x.unit_id is not null as is_existing
  from held h
  cross join question q
  left join unit_rollup r on r.leaf_unit_id = h.leaf_unit_id and r.unit_id = q.unit_id and r.geography = q.geography
  left join existing x on x.unit_code = h.unit_code
  where r.unit_id is not null or x.unit_id is not null
  union all
  select
    split_part(x.unit_id, '/', 1) as member_id, x.name_vi as member_name, cast(null as string) as basis, cast(null as string) as product_name,
    cast(null as string) as recognition_id, true as is_inside, true as is_existing
  from existing x
)
select
  k.member_id,
  k.member_name,
  k.basis,
  k.product_name,
  k.is_inside,
  k.is_existing,
  'recognition' as event_kind,
  k.recognition_id as event_id,
  q.basis as asked_basis,
  q.category as asked_category,
  q.as_of
from known k
cross join question q
