/* ---
code: certificates_moved_in
name_vi: "Số sản phẩm chuyển đến hạng sao"
name_en: "Products moving to the star"
unit: product
count_unit: product
basis: [flow]
numerator_vi: "Sản phẩm đang có giấy chứng nhận hạng khác chuyển đến hạng sao này trong kỳ (nâng hạng, hoặc đánh giá lại với hạng khác)"
denominator_vi: "(không có: số đếm)"
direction: none
legal_source: "QĐ 26/2026/QĐ-TTg Điều 4.3, Mẫu 01"
since: "0.2"
--- */
select
  'certificates_moved_in' as indicator_code,
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
where f.for_communes and f.kind in ('certificate_moved_in', 'none')
group by r.unit_id, r.unit_code, r.geography, f.as_of, f.period_from, f.category
