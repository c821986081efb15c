/* ---
code: points_to_next_star
name_vi: "Số điểm bình quân còn thiếu để đạt khung của hạng kế tiếp"
name_en: "Average points missing to the band of the next star"
unit: point
count_unit: product
basis: [valid]
numerator_vi: "Tổng số điểm còn thiếu đến khung điểm của hạng cao hơn một bậc (0 nếu điểm đã đủ mà thiếu yêu cầu tối thiểu)"
denominator_vi: "Sản phẩm 3 sao, 4 sao còn hiệu lực có ghi điểm"
direction: down
legal_source: "Chỉ tiêu mô tả, không có trong văn bản; khung điểm: QĐ 26/2026/QĐ-TTg Điều 3.3 và các bộ quy định trước (bảng star_band)"
since: "0.2"
--- */
with computed_date as (
  select distinct p.as_of
  from period p
  where p.for_communes
),
leaf_sum as (
  select
    c.leaf_unit_id, d.as_of, c.star_category as category,
    sum(cast(case when g.score < b.score_from then b.score_from - g.score else 0 end as decimal(9, 3))) as numerator,
    count(*) as denominator
  from certificate_span c
  join recognition g on g.recognition_id = c.recognition_id and g.score is not null
  join star_band b on b.rule_set = g.rule_set and b.star = c.star + 1 and b.score_from is not null
  join computed_date d on d.as_of >= c.from_date and d.as_of < c.to_date
  where c.star in (3, 4)
  group by c.leaf_unit_id, d.as_of, c.star_category
)
select
  'points_to_next_star' as indicator_code,
  r.unit_id,
  r.unit_code,
  r.geography,
  s.as_of,
  cast(null as date) as period_from,
  'valid' as basis,
  s.category,
  cast(sum(s.numerator) as double) as numerator,
  cast(sum(s.denominator) as double) as denominator,
  cast(sum(s.numerator) as double) / nullif(cast(sum(s.denominator) as double), 0) as value
from leaf_sum s
join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id and r.level <> 'commune'
group by r.unit_id, r.unit_code, r.geography, s.as_of, s.category
having sum(s.denominator) > 0
