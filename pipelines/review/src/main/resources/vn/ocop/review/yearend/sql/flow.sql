-- Grain: recognition of three stars or more decided in the period, of a product inside the unit.
-- Reads: asked, place.
select
  g.recognition_id,
  g.product_id,
  p.name as product_name,
  g.producer_id,
  o.name as producer_name,
  p.product_group,
  g.producer_type,
  l.part_id,
  l.part_name,
  g.kind,
  g.kind_evidence,
  g.star,
  g.star_category,
  g.score,
  g.decision_number,
  g.decision_date,
  g.date_precision,
  g.expires_on
from asked a
join recognition g on g.decision_date between a.period_from and a.as_of and g.star >= 3
join product p on p.product_id = g.product_id
join place l on l.leaf_unit_id = p.leaf_unit_id
left join producer o on o.producer_id = g.producer_id
