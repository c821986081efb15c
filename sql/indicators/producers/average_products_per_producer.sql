/* ---
code: average_products_per_producer
name_vi: "Số sản phẩm bình quân một chủ thể"
name_en: "Average products per producer"
unit: product
count_unit: product
basis: [cumulative, cumulative_net, valid]
numerator_vi: "Sản phẩm từ 3 sao trở lên của các chủ thể nêu tên trong danh sách"
denominator_vi: "Các chủ thể đó"
direction: none
legal_source: "QĐ 26/2026/QĐ-TTg Điều 2.3; QĐ 919/QĐ-TTg (2022)"
since: "1.0"
--- */
with computed_date as (
  select p.as_of, bool_or(p.kind in ('year', 'date')) as is_named, bool_or(p.kind in ('month', 'year') or p.for_communes) as is_regular
  from period p
  group by p.as_of
),
-- a leaf unit's rows are added up before the ancestors are
leaf_state as (
  select
    s.leaf_unit_id, s.as_of,
    s.basis,
    sum(s.products) as products,
    sum(s.producers) as producers
  from producer_state s
  where s.star_category = 'all'
  group by s.leaf_unit_id, s.as_of, s.basis
),
by_unit as (
  select
    r.unit_id, r.unit_code, r.geography, r.level, s.as_of, s.basis,
    sum(s.products) as products,
    sum(s.producers) as producers
  from leaf_state s
  join computed_date d on d.as_of = s.as_of
  join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id
  where r.level <> 'commune' and (r.level <> 'district' or d.is_regular or r.is_named)
  group by r.unit_id, r.unit_code, r.geography, r.level, s.as_of, s.basis
)
select
  'average_products_per_producer' as indicator_code,
  u.unit_id,
  u.unit_code,
  u.geography,
  u.as_of,
  cast(null as date) as period_from,
  u.basis,
  'all' as category,
  cast(u.products as double) as numerator,
  cast(u.producers as double) as denominator,
  cast(u.products as double) / nullif(cast(u.producers as double), 0) as value
from by_unit u
join computed_date d on d.as_of = u.as_of
where u.level <> 'district' or d.is_named
