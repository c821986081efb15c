/* ---
code: undated_recognition_share
name_vi: "Tỷ lệ lần công nhận không rõ ngày"
name_en: "Share of recognitions without a date"
unit: share
count_unit: recognition
basis: [cumulative]
numerator_vi: "Lần công nhận từ 3 sao trở lên không rõ ngày quyết định, trong các danh sách đã nhận đến ngày tính; chúng không có trong số liệu theo thời gian"
denominator_vi: "Tất cả lần công nhận từ 3 sao trở lên trong các danh sách đó"
direction: down
legal_source: "Quy tắc của phần mềm, không phải chỉ tiêu pháp lý; hiệu lực tính từ ngày cấp: QĐ 26/2026/QĐ-TTg Điều 4.3"
since: "0.2"
--- */
with computed_date as (
  select distinct p.as_of
  from period p
  where p.for_communes
),
first_received as (
  select v.recognition_id, min(cast(s.received_at as date)) as received_on
  from recognition_evidence v
  join submission s on s.submission_id = v.submission_id
  group by v.recognition_id
),
leaf_sum as (
  select
    p.leaf_unit_id, d.as_of,
    sum(case when g.decision_date is null then 1 else 0 end) as numerator,
    count(*) as denominator
  from recognition g
  join product p on p.product_id = g.product_id
  join first_received e on e.recognition_id = g.recognition_id
  join computed_date d on d.as_of >= e.received_on
  where g.star >= 3
  group by p.leaf_unit_id, d.as_of
)
select
  'undated_recognition_share' as indicator_code,
  r.unit_id,
  r.unit_code,
  r.geography,
  s.as_of,
  cast(null as date) as period_from,
  'cumulative' as basis,
  'all' as category,
  cast(sum(s.numerator) as double) as numerator,
  cast(sum(s.denominator) as double) as denominator,
  cast(sum(s.numerator) as double) / nullif(cast(sum(s.denominator) as double), 0) as value
from leaf_sum s
join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id and r.level <> 'commune'
group by r.unit_id, r.unit_code, r.geography, s.as_of
having sum(s.denominator) > 0
