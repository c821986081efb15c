-- Grain: producer × basis × product that it holds at the end of the period, the producer standing inside the unit. Its type is that
-- of its latest recognition by then which states one.
-- Reads: asked, place.
with holding as (
  select e.producer_id, e.product_id, e.basis
  from certificate_event e
  join asked a on e.event_date <= a.as_of
  where e.producer_id is not null and e.star_category in ('3', '4', '5', '5_province')
  group by e.producer_id, e.product_id, e.basis
  having sum(e.delta) > 0
),
typed as (
  select
    g.producer_id, g.producer_type,
    row_number() over (partition by g.producer_id order by g.decision_date desc, g.star desc, g.recognition_id desc) as rn
  from recognition g
  join asked a on g.decision_date <= a.as_of
  where g.producer_id is not null and g.producer_type <> 'unknown'
)
select
  h.producer_id,
  h.product_id,
  h.basis,
  coalesce(t.producer_type, 'unknown') as producer_type,
  o.is_women_led,
  o.is_minority_led,
  l.part_id,
  l.part_name
from holding h
join producer o on o.producer_id = h.producer_id
join place l on l.leaf_unit_id = o.leaf_unit_id
left join typed t on t.producer_id = h.producer_id and t.rn = 1
