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
select
  'products_new' as indicator_code,
  r.unit_id,
  r.unit_code,
  r.geography,
  f.as_of,
  f.period_from,
  'flow' as basis,
  f.category,
  cast(sum(f.products) as double) as numerator,
  cast(null as double) as denominator,
  cast(sum(f.products) as double) as value
from product_flow f
join unit_rollup r on r.leaf_unit_id = f.leaf_unit_id
where f.kind in ('first', 'none')
  and (r.level <> 'district' or f.for_districts)
  and (r.level <> 'commune' or (f.for_communes and f.category = 'all'))
group by r.unit_id, r.unit_code, r.geography, f.as_of, f.period_from, f.category
