/* ---
code: products_new_by_group
name_vi: "Số sản phẩm được công nhận lần đầu theo nhóm sản phẩm"
name_en: "Products recognised for the first time, by group"
unit: product
count_unit: product
basis: [flow]
numerator_vi: "Sản phẩm từ 3 sao trở lên có quyết định công nhận lần đầu trong kỳ, theo nhóm sản phẩm (unknown: chưa xác định)"
denominator_vi: "(không có: số đếm)"
direction: none
legal_source: "QĐ 26/2026/QĐ-TTg Phụ lục I; QĐ 148/QĐ-TTg (2023); QĐ 1048/QĐ-TTg (2019)"
since: "0.2"
--- */
select
  'products_new_by_group' as indicator_code,
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
join unit_rollup r on r.leaf_unit_id = f.leaf_unit_id and r.level <> 'commune'
where f.for_communes and f.kind in ('group') and f.category <> 'all'
group by r.unit_id, r.unit_code, r.geography, f.as_of, f.period_from, f.category
