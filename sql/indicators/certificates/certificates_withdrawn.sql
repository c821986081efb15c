/* ---
code: certificates_withdrawn
name_vi: "Số giấy chứng nhận bị rút trong kỳ"
name_en: "Certificates withdrawn"
unit: product
count_unit: product
basis: [flow]
numerator_vi: "Giấy chứng nhận đang có hiệu lực bị thu hồi hoặc đưa ra khỏi danh sách trong kỳ"
denominator_vi: "(không có: số đếm)"
direction: down
legal_source: "QĐ 26/2026/QĐ-TTg Điều 8"
since: "0.2"
--- */
select
  'certificates_withdrawn' as indicator_code,
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
where f.for_communes and f.kind in ('certificate_withdrawn', 'none')
group by r.unit_id, r.unit_code, r.geography, f.as_of, f.period_from, f.category
