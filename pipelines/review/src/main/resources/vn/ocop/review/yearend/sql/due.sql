-- Grain: certificate in force at the end of the period that runs out within the twelve months after it, inside the unit.
-- Reads: asked, place.
select
  s.product_id,
  p.name as product_name,
  o.name as producer_name,
  l.part_id,
  l.part_name,
  s.star_category,
  g.decision_number,
  g.decision_date,
  g.date_precision,
  s.expires_on,
  s.expires_on - 180 as window_from,
  s.expires_on - 120 as window_to,
  s.from_date = s.expires_on as is_tail
from asked a
join certificate_span s on s.from_date <= a.as_of and s.to_date > a.as_of and s.expires_on <= a.as_of + interval 12 month
join product p on p.product_id = s.product_id
join place l on l.leaf_unit_id = p.leaf_unit_id
left join recognition g on g.recognition_id = s.recognition_id
left join producer o on o.producer_id = coalesce(s.producer_id, p.producer_id)
