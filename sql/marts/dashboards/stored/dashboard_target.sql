-- Hạt: mục tiêu của kế hoạch × ngày. Ngày cuối của mỗi mục tiêu được đánh dấu: ở đó mỗi mục tiêu đứng một lần. /
-- Grain: target of a plan × date. The last date of each target is marked: there a target stands once.
select
  u.unit_id,
  u.unit_label,
  u.geography_label,
  p.plan_code,
  u.unit_name || ' ' || cast(extract(year from p.period_from) as integer)
    || case when extract(year from p.period_to) > extract(year from p.period_from) then '–' || cast(extract(year from p.period_to) as integer) else '' end as plan_label,
  p.title_vi || coalesce(' (' || p.number || ')', '') as plan_title,
  t.target_code,
  p.plan_code || ':' || t.target_code as target_id,
  t.position,
  t.clause_vi,
  coalesce(i.name_vi, 'Không có chỉ tiêu đo được')
    || coalesce(', ' || case a.basis when 'cumulative' then 'lũy kế' when 'cumulative_net' then 'lũy kế trừ đã rút' when 'valid' then 'còn hiệu lực' when 'flow' then 'trong kỳ' end, '') as indicator_label,
  coalesce(i.unit_of_measure, '') as unit_of_measure,
  a.as_of,
  strftime(a.as_of, '%d/%m/%Y') as as_of_label,
  a.as_of = max(a.as_of) over (partition by a.plan_code, a.target_code, a.unit_id, a.geography) as is_latest,
  a.due_on,
  a.actual_value,
  a.target_value,
  a.attainment,
  case
    when a.actual_value is null then '–'
    when i.unit_of_measure = 'share' then replace(printf('%.1f', 100 * a.actual_value), '.', ',') || chr(160) || '%'
    else translate(replace(format_number(round(a.actual_value, 1), 1), '.0', ''), ',.', '.,')
  end as actual_text,
  case
    when a.target_value is null then '–'
    else case a.comparator when 'at_most' then '≤' || chr(160) when 'at_least' then '≥' || chr(160) else '=' || chr(160) end
      || case
        when i.unit_of_measure = 'share' then replace(printf('%.1f', 100 * a.target_value), '.', ',') || chr(160) || '%'
        else translate(replace(format_number(round(a.target_value, 1), 1), '.0', ''), ',.', '.,')
      end
  end as target_text,
  coalesce(a.closing_vi, '–') as closing_text,
  case
    when a.as_of >= a.due_on then 'Đã đến hạn ' || strftime(a.due_on, '%d/%m/%Y') || '.'
    else coalesce(a.forecast_vi, 'Hạn ' || strftime(a.due_on, '%d/%m/%Y') || '; chưa dự báo được.')
  end as forecast_text,
  a.forecast_low,
  a.forecast_high,
  case a.status when 'met' then '✓ Đạt' when 'not_met' then '✕ Chưa đạt' when 'in_progress' then '◔ Đang thực hiện' else '? Chưa đo được' end as status_label,
  a.reason,
  a.coverage,
  u.province_id,
  u.district_id,
  u.commune_id
from target_attainment a
join plan p on p.plan_code = a.plan_code
join plan_target t on t.plan_code = a.plan_code and t.target_code = a.target_code
join dashboard_unit u on u.unit_id = a.unit_id and u.geography = a.geography
left join indicator i on i.indicator_code = a.indicator_code
order by u.unit_label, t.position, a.as_of
