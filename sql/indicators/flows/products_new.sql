/* ---
code: products_new
name_vi: "Số sản phẩm được công nhận lần đầu trong kỳ"
name_en: "Products recognised for the first time in the period"
unit: product
count_unit: product
basis: [flow]
numerator_vi: "Sản phẩm từ 3 sao trở lên có quyết định công nhận lần đầu trong kỳ (không tính nâng hạng, đánh giá lại)"
denominator_vi: "(không có: số đếm)"
direction: up
legal_source: "QĐ 26/2026/QĐ-TTg Mẫu 01 (lần đầu, nâng hạng, đánh giá lại)"
since: "1.0"
--- */
with flow_period as (
  select
    p.as_of,
    p.period_from,
    bool_or(coalesce(p.for_communes, false)) as for_communes,
    bool_or(p.kind <> 'month') as has_zeros,
    bool_or(p.kind in ('month', 'quarter', 'year') or p.for_communes) as is_regular
  from period p
  where p.period_from is not null
  group by p.as_of, p.period_from
),
leaf_since as (
  select p.leaf_unit_id, min(g.decision_date) as since
  from recognition g
  join product p on p.product_id = g.product_id
  where g.decision_date is not null
  group by p.leaf_unit_id
),
unit_since as (
  select r.unit_id, r.geography, r.level, min(l.since) as since
  from leaf_since l
  join unit_rollup r on r.leaf_unit_id = l.leaf_unit_id
  where r.level <> 'commune'
  group by r.unit_id, r.geography, r.level
),
-- a product stands in one leaf unit, so counts of distinct products add up
leaf_counted as (
  select
    p.leaf_unit_id, f.as_of, f.period_from, f.for_communes, f.is_regular,
    coalesce(g.star_category, 'all') as category,
    count(distinct g.product_id) as products
  from recognition g
  join product p on p.product_id = g.product_id
  join flow_period f on g.decision_date between f.period_from and f.as_of
  where g.kind = 'first' and g.star >= 3
  group by grouping sets (
    (p.leaf_unit_id, f.as_of, f.period_from, f.for_communes, f.is_regular, g.star_category),
    (p.leaf_unit_id, f.as_of, f.period_from, f.for_communes, f.is_regular)
  )
),
row_wanted as (
  select r.unit_id, r.geography, c.as_of, c.period_from, c.category, sum(c.products) as products
  from leaf_counted c
  join unit_rollup r on r.leaf_unit_id = c.leaf_unit_id and (r.level <> 'commune' or c.for_communes and c.category = 'all')
  where (r.level <> 'district' or c.is_regular or r.unit_id in (select n.unit_id from plan n union all select f.unit_id from published_figure f))
  group by r.unit_id, r.geography, c.as_of, c.period_from, c.category
  union all
  select u.unit_id, u.geography, f.as_of, f.period_from, 'all' as category, 0 as products
  from unit_since u
  join flow_period f on u.since <= f.as_of and f.has_zeros
  where (u.level <> 'district' or f.is_regular or u.unit_id in (select n.unit_id from plan n union all select f.unit_id from published_figure f))
)
select
  'products_new' as indicator_code,
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
