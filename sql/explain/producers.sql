-- Grain: producer × basis × product that it holds at the date of the question, the producer standing inside its unit, with the
-- product's latest recognition by then. producer_type is that of the producer's latest recognition by then which states one.
with placed as (
  select o.producer_id, o.name, o.is_women_led, o.is_minority_led
  from producer o
  join unit_rollup r on r.leaf_unit_id = o.leaf_unit_id
  join question q on q.unit_id = r.unit_id and q.geography = r.geography
),
first_held as (
  select e.producer_id, min(e.event_date) as since
  from certificate_event e
  where e.basis = 'cumulative' and e.star_category in ('3', '4', '5', '5_province')
  group by e.producer_id
),
holding as (
  select e.producer_id, e.product_id, e.basis, max(e.star_category) as star_category
  from certificate_event e
  join question q on e.event_date <= q.as_of
  where e.producer_id is not null and e.star_category in ('3', '4', '5', '5_province')
  group by e.producer_id, e.product_id, e.basis
  having sum(e.delta) > 0
),
recognised as (
  select
    g.product_id, g.recognition_id, g.star_category,
    row_number() over (
      partition by g.product_id
      order by g.decision_date desc, g.star desc, case when g.star_category = '5_province' then 1 else 0 end, g.recognition_id
    ) as rn
  from recognition g
  join question q on g.decision_date <= q.as_of
  where g.star >= 3
),
typed as (
  select
    g.producer_id, g.producer_type,
    row_number() over (partition by g.producer_id order by g.decision_date desc, g.star desc, g.recognition_id desc) as rn
  from recognition g
  join question q on g.decision_date <= q.as_of
  where g.producer_id is not null and g.producer_type <> 'unknown'
)
select
  o.producer_id as member_id,
  o.name as member_name,
  h.basis,
  h.product_id,
  p.name as product_name,
  g.star_category,
  coalesce(t.producer_type, 'unknown') as producer_type,
  o.is_women_led,
  o.is_minority_led,
  f.since >= q.period_from as is_new,
  count(*) over (partition by h.producer_id, h.basis) as products_held,
  'recognition' as event_kind,
  g.recognition_id as event_id,
  q.basis as asked_basis,
  q.category as asked_category,
  q.as_of
from holding h
join placed o on o.producer_id = h.producer_id
join product p on p.product_id = h.product_id
join first_held f on f.producer_id = h.producer_id
cross join question q
left join recognised g on g.product_id = h.product_id and g.rn = 1
left join typed t on t.producer_id = h.producer_id and t.rn = 1
