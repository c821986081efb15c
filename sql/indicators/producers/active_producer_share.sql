/* ---
code: active_producer_share
name_vi: "Tỷ lệ chủ thể còn sản phẩm có giấy chứng nhận hiệu lực"
name_en: "Share of producers with a certificate in force"
unit: share
count_unit: producer
basis: [valid]
numerator_vi: "Chủ thể có ít nhất một sản phẩm còn hiệu lực tại ngày tính"
denominator_vi: "Tất cả chủ thể từng có sản phẩm từ 3 sao trở lên đến ngày tính"
direction: up
legal_source: "Chỉ tiêu mô tả, không có trong văn bản; hiệu lực: QĐ 26/2026/QĐ-TTg Điều 4.3"
since: "0.2"
--- */
with leaf_sum as (
  select
    s.leaf_unit_id, s.as_of,
    sum(case when s.basis = 'valid' then s.producers else 0 end) as numerator,
    sum(case when s.basis = 'cumulative' then s.producers else 0 end) as denominator
  from producer_state s
  where s.for_communes and s.star_category = 'all' and s.basis in ('valid', 'cumulative')
  group by s.leaf_unit_id, s.as_of
)
select
  'active_producer_share' as indicator_code,
  r.unit_id,
  r.unit_code,
  r.geography,
  s.as_of,
  cast(null as date) as period_from,
  'valid' as basis,
  'all' as category,
  cast(sum(s.numerator) as double) as numerator,
  cast(sum(s.denominator) as double) as denominator,
  cast(sum(s.numerator) as double) / nullif(cast(sum(s.denominator) as double), 0) as value
from leaf_sum s
join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id and r.level <> 'commune'
group by r.unit_id, r.unit_code, r.geography, s.as_of
having sum(s.denominator) > 0
