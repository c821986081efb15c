/* ---
code: certificates_returned
name_vi: "Số sản phẩm được công nhận lại sau khi đã hết hiệu lực"
name_en: "Products certified again after a time without a certificate"
unit: product
count_unit: product
basis: [flow]
numerator_vi: "Lần có giấy chứng nhận trở lại trong kỳ sau ít nhất một ngày không có hiệu lực (hết hạn hoặc bị rút), theo hạng sao được cấp"
denominator_vi: "(không có: số đếm)"
direction: up
legal_source: "QĐ 26/2026/QĐ-TTg Điều 4.3, 7.6"
since: "0.2"
--- */
select
  'certificates_returned' as indicator_code,
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
where f.for_communes and f.kind in ('certificate_returned', 'none')
group by r.unit_id, r.unit_code, r.geography, f.as_of, f.period_from, f.category
