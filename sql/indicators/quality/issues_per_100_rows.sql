/* ---
code: issues_per_100_rows
name_vi: "Số phát hiện trên 100 dòng dữ liệu của người gửi"
name_en: "Findings per 100 rows of a sender"
unit: issue
count_unit: row
basis: [cumulative]
numerator_vi: "Cảnh báo và lỗi phát hiện khi đọc các danh sách đã nhận đến ngày tính (theo mức độ)"
denominator_vi: "Dòng dữ liệu của các danh sách đó (đã nạp và cách ly), chia 100; giá trị là số phát hiện trên 100 dòng"
direction: down
legal_source: "Quy tắc của phần mềm (docs/errors.md); không phải chỉ tiêu pháp lý"
since: "0.2"
--- */
with computed_date as (
  select distinct p.as_of
  from period p
  where p.for_communes
),
-- a list counts for its sender and the units above it, in the division of the sender
sent as (
  select s.submission_id, cast(s.received_at as date) as received_on, s.rows_loaded, s.rows_quarantined, u.geography, u.unit_id, u.district_id, u.province_id
  from submission s
  join unit u on u.unit_id = s.unit_id
  where s.status in ('loaded', 'superseded')
),
sender as (
  select s.submission_id, s.received_on, s.rows_loaded, s.rows_quarantined, a.unit_id, a.unit_code, a.geography
  from sent s
  join unit a on a.geography = s.geography and (a.level = 'nation' or (a.level <> 'commune' and a.unit_id in (s.unit_id, s.district_id, s.province_id)))
),
found as (
  select i.submission_id, i.severity, count(*) as issues
  from issue i
  where i.severity in ('warning', 'error')
  group by i.submission_id, i.severity
),
by_unit as (
  select s.unit_id, s.unit_code, s.geography, d.as_of, sum(coalesce(s.rows_loaded, 0) + coalesce(s.rows_quarantined, 0)) as data_rows
  from sender s
  join computed_date d on d.as_of >= s.received_on
  group by s.unit_id, s.unit_code, s.geography, d.as_of
),
counted as (
  select s.unit_id, s.geography, d.as_of, coalesce(f.severity, 'all') as category, sum(f.issues) as issues
  from sender s
  join found f on f.submission_id = s.submission_id
  join computed_date d on d.as_of >= s.received_on
  group by grouping sets ((s.unit_id, s.geography, d.as_of, f.severity), (s.unit_id, s.geography, d.as_of))
)
select
  'issues_per_100_rows' as indicator_code,
  u.unit_id,
  u.unit_code,
  u.geography,
  u.as_of,
  cast(null as date) as period_from,
  'cumulative' as basis,
  k.category,
  cast(coalesce(c.issues, 0) as double) as numerator,
  cast(u.data_rows as double) / 100 as denominator,
  cast(coalesce(c.issues, 0) as double) * 100 / cast(u.data_rows as double) as value
from by_unit u
cross join (
  select 'all' as category
  union all
  select 'warning' as category
  union all
  select 'error' as category
) k
left join counted c on c.unit_id = u.unit_id and c.geography = u.geography and c.as_of = u.as_of and c.category = k.category
where u.data_rows > 0
