/* ---
code: days_to_receipt
name_vi: "Số ngày bình quân từ ngày quyết định đến khi nhận danh sách"
name_en: "Average days from decision to receipt of the list"
unit: day
count_unit: recognition
basis: [flow]
numerator_vi: "Tổng số ngày từ ngày quyết định đến khi nhận danh sách đầu tiên có lần công nhận đó"
denominator_vi: "Các lần công nhận từ 3 sao trở lên trong kỳ biết đủ ngày quyết định"
direction: down
legal_source: "Chỉ tiêu quản lý; văn bản đã đọc không nêu thời hạn gửi danh sách"
since: "0.2"
--- */
with flow_period as (
  select p.as_of, p.period_from
  from period p
  where p.for_communes and p.period_from is not null
  group by p.as_of, p.period_from
),
first_received as (
  select v.recognition_id, min(cast(s.received_at as date)) as received_on
  from recognition_evidence v
  join submission s on s.submission_id = v.submission_id
  group by v.recognition_id
),
leaf_sum as (
  select
    p.leaf_unit_id, f.as_of, f.period_from,
    sum(unix_date(e.received_on) - unix_date(g.decision_date)) as numerator,
    count(*) as denominator
  from recognition g
  join product p on p.product_id = g.product_id
  join first_received e on e.recognition_id = g.recognition_id
  join flow_period f on g.decision_date between f.period_from and f.as_of
  where g.star >= 3 and g.date_precision = 'day'
  group by p.leaf_unit_id, f.as_of, f.period_from
)
select
  'days_to_receipt' as indicator_code,
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
