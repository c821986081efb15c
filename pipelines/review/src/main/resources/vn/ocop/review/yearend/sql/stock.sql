-- Grain: product × basis (cumulative, cumulative_net, valid) in which it counts as certified at the end of the period, inside the unit.
-- Reads: asked, place.
with standing as (
  select e.product_id, e.basis, e.star_category
  from certificate_event e
  join asked a on e.event_date <= a.as_of
  where e.star_category in ('3', '4', '5', '5_province')
  group by e.product_id, e.basis, e.star_category
  having sum(e.delta) > 0
),
recognised as (
  select
    g.*,
    row_number() over (
      partition by g.product_id
      order by g.decision_date desc, g.star desc, case when g.star_category = '5_province' then 1 else 0 end, g.recognition_id
    ) as rn
  from recognition g
  join asked a on g.decision_date <= a.as_of
  where g.star >= 3
)
select
  s.product_id,
  s.basis,
  s.star_category,
  p.name as product_name,
  p.product_group,
  o.name as producer_name,
  l.part_id,
  l.part_name,
  g.decision_number,
  g.decision_date,
  g.date_precision,
  g.expires_on
from standing s
join product p on p.product_id = s.product_id
join place l on l.leaf_unit_id = p.leaf_unit_id
left join recognised g on g.product_id = s.product_id and g.rn = 1
left join producer o on o.producer_id = coalesce(g.producer_id, p.producer_id)
