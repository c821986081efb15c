-- Grain: recognition of three stars or more, dated or not, whose first list was received by the date of the question, of a product
-- inside its unit.
with placed as (
  select p.product_id, p.name
  from product p
  join unit_rollup r on r.leaf_unit_id = p.leaf_unit_id
  join question q on q.unit_id = r.unit_id and q.geography = r.geography
),
first_received as (
  select v.recognition_id, min(cast(s.received_at as date)) as received_on
  from recognition_evidence v
  join submission s on s.submission_id = v.submission_id
  group by v.recognition_id
)
select
  g.recognition_id as member_id,
  p.name as member_name,
  g.decision_date is null as is_undated,
  g.date_precision,
  unix_date(e.received_on) - unix_date(g.decision_date) as days_to_receipt,
  g.decision_date between q.period_from and q.as_of as is_inside,
  e.received_on <= q.as_of as is_received,
  'recognition' as event_kind,
  g.recognition_id as event_id
from recognition g
join placed p on p.product_id = g.product_id
join first_received e on e.recognition_id = g.recognition_id
cross join question q
where g.star >= 3
