-- Every product that was ever recognised with three stars or more, at its latest recognition, numbered for the standard's short keys.
select
  row_number() over (order by p.product_id) as number,
  p.product_id, p.name, s.name as producer, g.star, g.star_category, g.decision_date,
  coalesce(n.unit_code, v.unit_code) as unit_code,
  n.unit_code is null as is_commune_open,
  f.product_id is not null as is_in_force,
  w.product_id is not null as is_withdrawn,
  r.revenue_million_vnd,
  o.as_of
from product p
cross join publication o
join (
  select x.*, row_number() over (partition by x.product_id order by x.decision_date desc nulls last, x.star desc, x.recognition_id) as rn
  from recognition x
  where x.star >= 3
) g on g.product_id = p.product_id and g.rn = 1
left join producer s on s.producer_id = p.producer_id
left join (
  select l.leaf_unit_id, max(u.unit_code) as unit_code
  from unit_rollup l join unit u on u.unit_id = l.unit_id
  where l.geography = '2025-07-01' and l.level = 'commune' and not coalesce(u.is_unknown, false)
  group by l.leaf_unit_id
) n on n.leaf_unit_id = p.leaf_unit_id
left join (
  select l.leaf_unit_id, max(u.unit_code) as unit_code
  from unit_rollup l join unit u on u.unit_id = l.unit_id
  where l.geography = '2025-07-01' and l.level = 'province' and not coalesce(u.is_unknown, false)
  group by l.leaf_unit_id
) v on v.leaf_unit_id = p.leaf_unit_id
left join (
  select distinct c.product_id from certificate_span c, publication q where c.from_date <= q.as_of and c.to_date > q.as_of
) f on f.product_id = p.product_id
left join (
  select distinct x.product_id from withdrawal x, publication q where x.withdrawn_on <= q.as_of and x.ground in ('revoked', 'removed', 'producer_stopped')
) w on w.product_id = p.product_id
left join revenue r on r.product_id = p.product_id and r.year = year(o.as_of)
