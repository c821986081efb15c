-- Grain: withdrawal dated inside the period of the question, of a product inside its unit. The product is the member.
select
  p.product_id as member_id,
  p.name as member_name,
  w.ground,
  'withdrawal' as event_kind,
  w.withdrawal_id as event_id,
  q.category as asked_category
from withdrawal w
join product p on p.product_id = w.product_id
join unit_rollup r on r.leaf_unit_id = p.leaf_unit_id
join question q on q.unit_id = r.unit_id and q.geography = r.geography and w.withdrawn_on between q.period_from and q.as_of
