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
  t.position,
  t.clause_vi,
  coalesce(i.name_vi, 'Không có chỉ tiêu đo được') as indicator_label,
  coalesce(i.unit_of_measure, '') as unit_of_measure,
  case a.basis when 'cumulative' then 'Lũy kế' when 'cumulative_net' then 'Lũy kế trừ đã rút' when 'valid' then 'Còn hiệu lực' when 'flow' then 'Trong kỳ' else 'Không rõ' end as basis_label,
  a.as_of,
  strftime(a.as_of, '%d/%m/%Y') as as_of_label,
  a.as_of = max(a.as_of) over (partition by a.plan_code, a.target_code, a.unit_id, a.geography) as is_latest,
  coalesce(t.deadline, p.period_to) as due_on,
  a.actual_value,
  a.target_value,
  a.attainment,
  case when a.comparator = 'at_least' and a.actual_value is not null then greatest(a.target_value - a.actual_value, 0) end as missing_value,
  case when i.unit_of_measure = 'share'
    then replace(printf('%.1f', 100 * a.actual_value), '.', ',') || ' %'
    else replace(printf('%g', round(a.actual_value, 1)), '.', ',') end as actual_text,
  case when a.comparator = 'at_most' then '≤ ' when a.comparator = 'at_least' then '≥ ' else '= ' end
    || case when i.unit_of_measure = 'share'
      then replace(printf('%.1f', 100 * a.target_value), '.', ',') || ' %'
      else replace(printf('%g', round(a.target_value, 1)), '.', ',') end as target_text,
  case when a.comparator = 'at_least' and a.actual_value is not null then
    case
      when a.actual_value >= a.target_value then 'không thiếu'
      when i.unit_of_measure = 'share' then replace(printf('%.1f', 100 * (a.target_value - a.actual_value)), '.', ',') || ' điểm %'
      else replace(printf('%g', round(a.target_value - a.actual_value, 1)), '.', ',')
    end
  end as missing_text,
  case a.status when 'met' then '✓ Đạt' when 'not_met' then '✕ Chưa đạt' when 'in_progress' then '◔ Đang thực hiện' else '? Chưa đo được' end as status_label,
  a.reason,
  a.coverage,
  u.province_id,
  u.district_id,
  u.commune_id
from target_attainment a
join plan p on p.plan_code = a.plan_code
join plan_target t on t.plan_code = a.plan_code and t.target_code = a.target_code
join dashboard_unit u on u.unit_id = a.unit_id
left join indicator i on i.indicator_code = a.indicator_code
