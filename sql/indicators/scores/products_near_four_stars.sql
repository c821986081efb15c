/* ---
code: products_near_four_stars
name_vi: "Số sản phẩm 3 sao còn cách khung 4 sao không quá 5 điểm"
name_en: "Three-star products within five points of four stars"
unit: product
count_unit: product
basis: [valid]
numerator_vi: "Sản phẩm 3 sao còn hiệu lực có điểm từ 65 trở lên theo khung 70 điểm của hạng 4 sao (kể cả đã đủ điểm mà thiếu yêu cầu tối thiểu)"
denominator_vi: "(không có: số đếm)"
direction: up
legal_source: "Chỉ tiêu mô tả, không có trong văn bản; khung điểm: QĐ 26/2026/QĐ-TTg Điều 3.3 và các bộ quy định trước (bảng star_band)"
since: "0.2"
--- */
with computed_date as (
  select distinct p.as_of
  from period p
  where p.for_communes
),
leaf_sum as (
  select c.leaf_unit_id, d.as_of, count(*) as counted
  from certificate_span c
  join recognition g on g.recognition_id = c.recognition_id
  join star_band b on b.rule_set = g.rule_set and b.star = 4
  join computed_date d on d.as_of >= c.from_date and d.as_of < c.to_date
  where c.star = 3 and g.score >= b.score_from - 5
  group by c.leaf_unit_id, d.as_of
)
select
  'products_near_four_stars' as indicator_code,
  r.unit_id,
  r.unit_code,
  r.geography,
  s.as_of,
  cast(null as date) as period_from,
  'valid' as basis,
  'all' as category,
  cast(sum(s.counted) as double) as numerator,
  cast(null as double) as denominator,
  cast(sum(s.counted) as double) as value
from leaf_sum s
join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id and r.level <> 'commune'
group by r.unit_id, r.unit_code, r.geography, s.as_of
