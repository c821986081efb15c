-- Hạt: đơn vị × danh sách nhận từ đơn vị đó hoặc cấp dưới, quyết định gần nhất trước. Cả nước có mọi danh sách ở cả hai địa giới. /
-- Grain: unit × list received from it or from a unit below it, numbered by days since the decision, latest first. The nation has all lists in both geographies.
with sent as (
  select s.*, unnest(list_distinct(list_filter([s.unit_id, x.district_id, x.province_id, 'VN@63', 'VN@34'], lambda i: i is not null))) as shown_unit_id,
    x.unit_label as sender_label
  from submission s
  left join dashboard_unit x on x.unit_id = s.unit_id and not x.is_added
),
found as (
  select
    i.submission_id,
    count(*) filter (where i.severity = 'error') as errors,
    count(*) filter (where i.severity = 'warning') as warnings,
    count(*) as issues
  from issue i
  group by i.submission_id
),
decided as (
  select e.submission_id, max(g.decision_date) as latest_decision
  from recognition_evidence e
  join recognition g on g.recognition_id = e.recognition_id
  group by e.submission_id
)
select
  u.unit_id,
  u.unit_label,
  u.geography_label,
  u.unit_number as scope_id,
  s.submission_id,
  s.file_name,
  coalesce(s.sender_label, 'Chưa xác định') as sender_label,
  coalesce(s.form_code, 'không khớp biểu nào') as form_code,
  s.received_at,
  strftime(s.received_at, '%d/%m/%Y %H:%M') as received_label,
  d.latest_decision,
  strftime(d.latest_decision, '%d/%m/%Y') as decision_label,
  unix_date(cast(s.received_at as date)) - unix_date(d.latest_decision) as days_late,
  case s.status when 'loaded' then 'Đã nạp' when 'superseded' then 'Đã được thay thế' when 'duplicate' then 'Trùng nội dung' else 'Từ chối' end as status_label,
  coalesce(s.reason_code, '') as reason_code,
  cast(s.rows_read as double) as rows_read,
  cast(s.rows_loaded as double) as rows_loaded,
  cast(s.rows_quarantined as double) as rows_quarantined,
  cast(coalesce(f.errors, 0) as double) as errors,
  cast(coalesce(f.warnings, 0) as double) as warnings,
  cast(coalesce(f.issues, 0) as double) as issues,
  u.province_id,
  u.district_id,
  u.commune_id,
  row_number() over listed as list_number,
  count(*) over (partition by u.unit_number) as list_total
from sent s
join dashboard_unit u on u.unit_id = s.shown_unit_id
left join found f on f.submission_id = s.submission_id
left join decided d on d.submission_id = s.submission_id
window listed as (partition by u.unit_number order by days_late desc nulls last, s.received_at desc, s.submission_id)
order by u.geography_label, u.unit_label, list_number
