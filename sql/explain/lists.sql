-- Grain: list that the unit of the question, or a unit below it, had sent by the date of the question, with its rows of data and its
-- findings. Nothing below a list is named: its rows and findings stand in source_row and issue.
with found as (
  select
    i.submission_id,
    sum(case when i.severity = 'warning' then 1 else 0 end) as warnings,
    sum(case when i.severity = 'error' then 1 else 0 end) as errors
  from issue i
  group by i.submission_id
)
select
  s.submission_id as member_id,
  s.file_name as member_name,
  coalesce(s.rows_quarantined, 0) as rows_quarantined,
  coalesce(s.rows_loaded, 0) + coalesce(s.rows_quarantined, 0) as data_rows,
  case q.category
    when 'warning' then coalesce(f.warnings, 0)
    when 'error' then coalesce(f.errors, 0)
    else coalesce(f.warnings, 0) + coalesce(f.errors, 0)
  end as findings,
  'submission' as event_kind,
  cast(null as string) as event_id
from submission s
join unit u on u.unit_id = s.unit_id
join question q on cast(s.received_at as date) <= q.as_of and u.geography = q.geography
join unit a on a.unit_id = q.unit_id and (a.level = 'nation' or a.unit_id in (u.unit_id, u.district_id, u.province_id))
left join found f on f.submission_id = s.submission_id
where s.status in ('loaded', 'superseded')
