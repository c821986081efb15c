/* ---
code: withdrawals_by_ground
name_vi: "Số sản phẩm bị rút theo căn cứ"
name_en: "Products withdrawn, by ground"
unit: product
count_unit: product
basis: [flow]
numerator_vi: "Sản phẩm có ghi việc rút trong kỳ, theo căn cứ (revoked: thu hồi, lapsed: hết hạn, removed: đưa ra khỏi danh sách, producer_stopped: chủ thể ngừng sản xuất)"
denominator_vi: "(không có: số đếm)"
direction: none
legal_source: "QĐ 26/2026/QĐ-TTg Điều 8"
since: "0.2"
--- */
select
  'withdrawals_by_ground' as indicator_code,
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
where f.for_communes and f.kind in ('withdrawal') and f.category <> 'all'
group by r.unit_id, r.unit_code, r.geography, f.as_of, f.period_from, f.category
