/* ---
code: high_star_share
name_vi: "Tỷ lệ sản phẩm từ 4 sao trở lên"
name_en: "Share of products with four stars or more"
unit: share
count_unit: product
basis: [cumulative, valid]
numerator_vi: "Sản phẩm hạng 4 sao, 5 sao (kể cả 5 sao cấp tỉnh 2018–2019; không tính tiềm năng 5 sao)"
denominator_vi: "Tất cả sản phẩm từ 3 sao trở lên"
direction: up
legal_source: "Chỉ tiêu mô tả, không có trong văn bản; hạng sao: QĐ 26/2026/QĐ-TTg Điều 3.3"
since: "0.2"
--- */
with leaf_sum as (
  select
    s.leaf_unit_id, s.as_of, s.basis,
    sum(case when s.star_category <> '3' then s.products else 0 end) as numerator,
    sum(s.products) as denominator
  from product_state s
  where s.for_communes and s.basis in ('cumulative', 'valid') and s.star_category in ('3', '4', '5', '5_province')
  group by s.leaf_unit_id, s.as_of, s.basis
)
select
  'high_star_share' as indicator_code,
  r.unit_id,
  r.unit_code,
  r.geography,
  s.as_of,
  cast(null as date) as period_from,
  s.basis,
  'all' as category,
  cast(sum(s.numerator) as double) as numerator,
  cast(sum(s.denominator) as double) as denominator,
  cast(sum(s.numerator) as double) / nullif(cast(sum(s.denominator) as double), 0) as value
from leaf_sum s
join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id and r.level <> 'commune'
group by r.unit_id, r.unit_code, r.geography, s.as_of, s.basis
having sum(s.denominator) > 0
