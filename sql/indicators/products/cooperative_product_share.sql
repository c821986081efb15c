/* ---
code: cooperative_product_share
name_vi: "Tỷ lệ sản phẩm của hợp tác xã (tính trên sản phẩm)"
name_en: "Share of products made by cooperatives"
unit: share
count_unit: product
basis: [cumulative, valid]
numerator_vi: "Sản phẩm mà lần công nhận đang tính ghi chủ thể là hợp tác xã"
denominator_vi: "Tất cả sản phẩm từ 3 sao trở lên, kể cả chưa xác định loại hình; khác tỷ lệ tính trên chủ thể (cooperative_share)"
direction: up
legal_source: "QĐ 26/2026/QĐ-TTg Điều 2.3; QĐ 919/QĐ-TTg (2022) đặt mục tiêu theo chủ thể, không theo sản phẩm"
since: "0.2"
--- */
with leaf_sum as (
  select
    s.leaf_unit_id, s.as_of, s.basis,
    sum(case when s.producer_type = 'cooperative' then s.products else 0 end) as numerator,
    sum(s.products) as denominator
  from product_state s
  where s.for_communes and s.basis in ('cumulative', 'valid') and s.star_category in ('3', '4', '5', '5_province')
  group by s.leaf_unit_id, s.as_of, s.basis
)
select
  'cooperative_product_share' as indicator_code,
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
