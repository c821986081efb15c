/* ---
code: quarantined_row_share
name_vi: "Tỷ lệ dòng dữ liệu bị cách ly của người gửi"
name_en: "Share of a sender's rows that were quarantined"
unit: share
count_unit: row
basis: [cumulative]
numerator_vi: "Dòng dữ liệu không nạp được, để riêng chờ sửa, trong các danh sách đã nhận đến ngày tính"
denominator_vi: "Dòng dữ liệu của các danh sách đó (đã nạp và cách ly)"
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
)
select
  'quarantined_row_share' as indicator_code,
  s.unit_id,
  s.unit_code,
  s.geography,
  d.as_of,
  cast(null as date) as period_from,
  'cumulative' as basis,
  'all' as category,
  cast(sum(coalesce(s.rows_quarantined, 0)) as double) as numerator,
  cast(sum(coalesce(s.rows_loaded, 0) + coalesce(s.rows_quarantined, 0)) as double) as denominator,
  cast(sum(coalesce(s.rows_quarantined, 0)) as double)
    / nullif(cast(sum(coalesce(s.rows_loaded, 0) + coalesce(s.rows_quarantined, 0)) as double), 0) as value
from sender s
join computed_date d on d.as_of >= s.received_on
group by s.unit_id, s.unit_code, s.geography, d.as_of
having sum(coalesce(s.rows_loaded, 0) + coalesce(s.rows_quarantined, 0)) > 0
