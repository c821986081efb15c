-- Grain: product ever recognised by the date of the question, or with a revenue of its year, inside its unit; revenue_million_vnd is
-- null where none was sent. is_certified: ever recognised by then. is_reported: somebody of the unit
-- sent a revenue of the year.
with placed as (
  select p.product_id, p.name
  from product p
  join unit_rollup r on r.leaf_unit_id = p.leaf_unit_id
  join question q on q.unit_id = r.unit_id and q.geography = r.geography
),
held as (
  select e.product_id
  from certificate_event e
  join question q on e.event_date <= q.as_of
  where e.basis = 'cumulative' and e.star_category in ('3', '4', '5', '5_province')
  group by e.product_id
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
  p.name as member_name,
  h.product_id is not null as is_certified,
  v.revenue_million_vnd,
  max(case when h.product_id is not null and v.revenue_million_vnd is not null then 1 else 0 end) over () = 1 as is_reported,
  case when v.revenue_million_vnd is not null then 'revenue' else 'recognition' end as event_kind,
  case when v.revenue_million_vnd is not null then v.product_id || '|' || cast(v.year as string) else g.recognition_id end as event_id
from placed p
cross join question q
left join held h on h.product_id = p.product_id
left join revenue v on v.product_id = p.product_id and v.year = extract(year from q.as_of) and v.year = extract(year from q.period_from)
left join recognised g on g.product_id = p.product_id and g.rn = 1
where h.product_id is not null or v.revenue_million_vnd is not null
