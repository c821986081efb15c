/* ---
code: products_reevaluated
name_vi: "Số sản phẩm được đánh giá lại trong kỳ"
name_en: "Products re-evaluated in the period"
unit: product
count_unit: product
basis: [flow]
numerator_vi: "Sản phẩm được công nhận lại sau đánh giá lại trong kỳ"
denominator_vi: "(không có: số đếm)"
direction: up
legal_source: "QĐ 26/2026/QĐ-TTg Điều 7.6, Mẫu 01"
since: "1.0"
--- */
with flow_period as (
  select p.as_of, p.period_from, bool_or(coalesce(p.for_communes, false)) as for_communes
  from period p
  where p.period_from is not null
  group by p.as_of, p.period_from
),
unit_since as (
  select r.unit_id, r.unit_code, r.geography, r.level, min(g.decision_date) as since
  from recognition g
  join product p on p.product_id = g.product_id
  join unit_rollup r on r.leaf_unit_id = p.leaf_unit_id
  where g.decision_date is not null
  group by r.unit_id, r.unit_code, r.geography, r.level
),
counted as (
  select
    r.unit_id, r.geography, f.as_of, f.period_from, g.star_category as category,
    count(distinct g.product_id) as products
  from recognition g
  join product p on p.product_id = g.product_id
  join flow_period f on g.decision_date between f.period_from and f.as_of
  join unit_rollup r on r.leaf_unit_id = p.leaf_unit_id and (r.level <> 'commune' or f.for_communes)
  where g.kind = 'reevaluation' and g.star >= 3
  group by r.unit_id, r.geography, f.as_of, f.period_from, g.star_category
  union all
  select
    r.unit_id, r.geography, f.as_of, f.period_from, 'all' as category,
    count(distinct g.product_id) as products
  from recognition g
  join product p on p.product_id = g.product_id
  join flow_period f on g.decision_date between f.period_from and f.as_of
  join unit_rollup r on r.leaf_unit_id = p.leaf_unit_id and (r.level <> 'commune' or f.for_communes)
  where g.kind = 'reevaluation' and g.star >= 3
  group by r.unit_id, r.geography, f.as_of, f.period_from
),
row_wanted as (
  select c.unit_id, c.geography, c.as_of, c.period_from, c.category, c.products
  from counted c
  union all
  select u.unit_id, u.geography, f.as_of, f.period_from, 'all' as category, 0 as products
  from unit_since u
  join flow_period f on u.since <= f.as_of and (u.level <> 'commune' or f.for_communes)
)
select
  'products_reevaluated' as indicator_code,
  w.unit_id,
  u.unit_code,
  w.geography,
  w.as_of,
  w.period_from,
  'flow' as basis,
  w.category,
  cast(sum(w.products) as double) as numerator,
  cast(null as double) as denominator,
  cast(sum(w.products) as double) as value
from row_wanted w
join unit u on u.unit_id = w.unit_id
group by w.unit_id, u.unit_code, w.geography, w.as_of, w.period_from, w.category
