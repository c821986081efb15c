-- Grain: recognition or assessment dated inside the period of the question, of a product inside its unit. The product is the member.
with placed as (
  select p.product_id, p.name, p.product_group
  from product p
  join unit_rollup r on r.leaf_unit_id = p.leaf_unit_id
  join question q on q.unit_id = r.unit_id and q.geography = r.geography
)
select
  p.product_id as member_id,
  p.name as member_name,
  g.star,
  g.star_category,
  g.kind,
  p.product_group,
  g.producer_type,
  coalesce(g.authority_level, 'unknown') as authority_level,
  g.score,
  g.recognition_id,
  'recognition' as event_kind,
  g.recognition_id as event_id,
  q.basis as asked_basis,
  q.category as asked_category,
  q.as_of
from recognition g
join placed p on p.product_id = g.product_id
join question q on g.decision_date between q.period_from and q.as_of
union all
select
  p.product_id as member_id,
  p.name as member_name,
  a.star,
  cast(null as string) as star_category,
  a.step as kind,
  p.product_group,
  a.producer_type,
  coalesce(a.authority_level, 'unknown') as authority_level,
  a.score,
  cast(null as string) as recognition_id,
  'assessment' as event_kind,
  a.assessment_id as event_id,
  q.basis as asked_basis,
  q.category as asked_category,
  q.as_of
from assessment a
join placed p on p.product_id = a.product_id
join question q on a.from_date between q.period_from and q.as_of
