-- Grain: product whose certificate ended in the period (expired or withdrawn) and that holds none at its end, inside the unit.
-- Reads: asked, place.
with ended as (
  select
    s.product_id, s.recognition_id, s.star_category, s.expires_on, s.to_date, s.producer_id,
    row_number() over (partition by s.product_id order by s.to_date desc) as rn
  from certificate_span s
  join asked a on s.to_date between a.period_from and a.as_of
),
in_force as (
  select distinct s.product_id
  from certificate_span s
  join asked a on s.from_date <= a.as_of and s.to_date > a.as_of
)
select
  e.product_id,
  p.name as product_name,
  o.name as producer_name,
  l.part_id,
  l.part_name,
  e.star_category,
  g.decision_number,
  g.decision_date,
  g.date_precision,
  e.expires_on,
  e.to_date as ended_on,
  case when e.to_date < e.expires_on then 'withdrawn' else 'expired' end as ground
from ended e
join product p on p.product_id = e.product_id
join place l on l.leaf_unit_id = p.leaf_unit_id
left join in_force f on f.product_id = e.product_id
left join recognition g on g.recognition_id = e.recognition_id
left join producer o on o.producer_id = coalesce(e.producer_id, p.producer_id)
where e.rn = 1 and f.product_id is null
