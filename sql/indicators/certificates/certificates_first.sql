/* ---
code: certificates_first
name_vi: "Số sản phẩm có giấy chứng nhận lần đầu trong kỳ"
name_en: "Certificates of products that never had one"
unit: product
count_unit: product
basis: [flow]
numerator_vi: "Sản phẩm có giấy chứng nhận có hiệu lực lần đầu tiên trong kỳ, theo hạng sao được cấp"
denominator_vi: "(không có: số đếm)"
direction: up
legal_source: "QĐ 26/2026/QĐ-TTg Điều 4.3"
since: "0.2"
--- */
select
  'certificates_first' as indicator_code,
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
where f.for_communes and f.kind in ('certificate_first', 'none')
group by r.unit_id, r.unit_code, r.geography, f.as_of, f.period_from, f.category
