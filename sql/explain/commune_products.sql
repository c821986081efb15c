-- Grain: product ever recognised by the date of the question, inside its unit, with its commune and the commune's place by number of
-- products (communes that are not known have no place), and the product's latest recognition by then.
with held as (
  select e.product_id
  from certificate_event e
  join question q on e.event_date <= q.as_of
  where e.basis = 'cumulative' and e.star_category in ('3', '4', '5', '5_province')
  group by e.product_id
  having sum(e.delta) > 0
),
placed as (
  select p.product_id, p.name, split_part(c.unit_id, '/', 1) as commune_id, k.name_vi as commune_name, coalesce(k.is_unknown, false) as is_unknown
  from held h
  join product p on p.product_id = h.product_id
  join unit_rollup r on r.leaf_unit_id = p.leaf_unit_id
  join question q on q.unit_id = r.unit_id and q.geography = r.geography
  join unit_rollup c on c.leaf_unit_id = p.leaf_unit_id and c.geography = r.geography and c.level = 'commune'
  join unit k on k.unit_id = c.unit_id
),
ranked as (
  select c.commune_id, row_number() over (order by c.products desc, c.commune_id) as place
  from (select p.commune_id, count(*) as products from placed p where not p.is_unknown group by p.commune_id) c
),
recognised as (
  select
    g.product_id, g.recognition_id,
    row_number() over (partition by g.product_id order by g.decision_date desc, g.star desc, g.recognition_id) as rn
  from recognition g
  join question q on g.decision_date <= q.as_of
  where g.star >= 3
)
select
  p.product_id as member_id,
  p.name || ' – ' || p.commune_name as member_name,
  p.is_unknown,
  k.place,
  'recognition' as event_kind,
  g.recognition_id as event_id
from placed p
left join ranked k on k.commune_id = p.commune_id
left join recognised g on g.product_id = p.product_id and g.rn = 1
