-- Grain: product recognised before the period of the question, inside its unit, with its decisions of the period: is_again: an upgrade
-- or a re-evaluation, and otherwise with its first recognition.
with placed as (
  select p.product_id, p.name
  from product p
  join unit_rollup r on r.leaf_unit_id = p.leaf_unit_id
  join question q on q.unit_id = r.unit_id and q.geography = r.geography
),
before as (
  select g.product_id, min(g.decision_date) as since, min(g.recognition_id) as recognition_id
  from recognition g
  join question q on g.decision_date < q.period_from
  where g.star >= 3
  group by g.product_id
)
select
  p.product_id as member_id,
  p.name as member_name,
  a.recognition_id is not null as is_again,
  'recognition' as event_kind,
  coalesce(a.recognition_id, b.recognition_id) as event_id
from before b
join placed p on p.product_id = b.product_id
cross join question q
left join recognition a
  on a.product_id = b.product_id and a.star >= 3 and a.kind in ('upgrade', 'reevaluation') and a.decision_date between q.period_from and q.as_of
