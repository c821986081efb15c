/* ---
code: average_score
name_vi: "Điểm bình quân của các lần công nhận trong kỳ"
name_en: "Average score of recognitions"
unit: point
count_unit: recognition
basis: [flow]
numerator_vi: "Tổng điểm của các lần công nhận từ 3 sao trở lên trong kỳ có ghi điểm"
denominator_vi: "Các lần công nhận đó"
direction: up
legal_source: "Chỉ tiêu mô tả, không có trong văn bản; khung điểm: QĐ 26/2026/QĐ-TTg Điều 3.3 và các bộ quy định trước (bảng star_band)"
since: "0.2"
--- */
with flow_period as (
  select p.as_of, p.period_from
  from period p
  where p.for_communes and p.period_from is not null
  group by p.as_of, p.period_from
),
leaf_sum as (
  select
    p.leaf_unit_id, f.as_of, f.period_from,
    sum(cast(g.score as decimal(9, 3))) as numerator,
    count(*) as denominator
  from recognition g
  join product p on p.product_id = g.product_id
  join flow_period f on g.decision_date between f.period_from and f.as_of
  where g.star >= 3 and g.score is not null
  group by p.leaf_unit_id, f.as_of, f.period_from
)
select
  'average_score' as indicator_code,
  r.unit_id,
  r.unit_code,
  r.geography,
  s.as_of,
  s.period_from,
  'flow' as basis,
  'all' as category,
  cast(sum(s.numerator) as double) as numerator,
  cast(sum(s.denominator) as double) as denominator,
  cast(sum(s.numerator) as double) / nullif(cast(sum(s.denominator) as double), 0) as value
from leaf_sum s
join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id and r.level <> 'commune'
group by r.unit_id, r.unit_code, r.geography, s.as_of, s.period_from
having sum(s.denominator) > 0
