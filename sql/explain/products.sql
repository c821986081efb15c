-- Grain: product × basis × star category that it counts under at the date of the question, inside its unit, with the row of evidence
-- that says so: its latest recognition by then, or the assessment of potential five stars.
with placed as (
  select p.product_id, p.name, p.product_group, p.taxonomy, p.leaf_unit_id, p.producer_id
  from product p
  join unit_rollup r on r.leaf_unit_id = p.leaf_unit_id
  join question q on q.unit_id = r.unit_id and q.geography = r.geography
),
standing as (
  select e.product_id, e.basis, e.star_category
  from certificate_event e
  join question q on e.event_date <= q.as_of
  group by e.product_id, e.basis, e.star_category
  having sum(e.delta) > 0
),
recognised as (
  select
    g.product_id, g.recognition_id, g.producer_id, g.producer_type, g.kind, g.star,
    row_number() over (
      partition by g.product_id
      order by g.decision_date desc, g.star desc, case when g.star_category = '5_province' then 1 else 0 end, g.recognition_id
    ) as rn
  from recognition g
  join question q on g.decision_date <= q.as_of
  where g.star >= 3
),
in_force as (
  select s.product_id, max(s.expires_on) as expires_on, bool_or(s.from_date = s.expires_on) as is_tail
  from certificate_span s
  join question q on s.from_date <= q.as_of and s.to_date > q.as_of
  group by s.product_id
),
potential as (
  select
    a.product_id, a.assessment_id, a.from_date, a.producer_id, a.producer_type,
    row_number() over (partition by a.product_id order by a.from_date desc, a.assessment_id desc) as rn
  from assessment a
  join question q on a.from_date <= q.as_of
  where a.step = 'potential_five'
)
select
  p.product_id as member_id,
  p.name as member_name,
  s.basis,
  s.star_category,
  s.star_category in ('3', '4', '5', '5_province') as is_certified,
  p.product_group,
  coalesce(p.taxonomy, 'unknown') as taxonomy,
  a.from_date as potential_since,
  g.producer_type,
  g.kind,
  f.expires_on,
  coalesce(f.is_tail, false) as is_tail,
  case when s.star_category like 'potential%' then 'assessment' else 'recognition' end as event_kind,
  case when s.star_category like 'potential%' then a.assessment_id else g.recognition_id end as event_id,
  q.basis as asked_basis,
  q.category as asked_category,
  q.as_of
from standing s
join placed p on p.product_id = s.product_id
cross join question q
left join recognised g on g.product_id = s.product_id and g.rn = 1
left join in_force f on f.product_id = s.product_id
left join potential a on a.product_id = s.product_id and a.rn = 1
