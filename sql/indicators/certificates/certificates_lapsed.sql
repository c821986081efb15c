/* ---
code: certificates_lapsed
name_vi: "Số giấy chứng nhận hết hạn trong kỳ"
name_en: "Certificates that lapsed"
unit: product
count_unit: product
basis: [flow]
numerator_vi: "Giấy chứng nhận hết hiệu lực trong kỳ mà ngày đó sản phẩm không có quyết định mới (tính cả sau thời gian kéo dài theo Điều 12.3)"
denominator_vi: "(không có: số đếm)"
direction: down
legal_source: "QĐ 26/2026/QĐ-TTg Điều 4.3, 12.3"
since: "0.2"
--- */
select
  'certificates_lapsed' as indicator_code,
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
where f.for_communes and f.kind in ('certificate_lapsed', 'none')
group by r.unit_id, r.unit_code, r.geography, f.as_of, f.period_from, f.category
