-- Hạt: đơn vị × số đã công bố về đơn vị đó hoặc cấp dưới. /
-- Grain: unit × published figure about it or a unit below it.
with stated as (
  select
    r.*, x.unit_label as place_label, x.geography,
    unnest(list_distinct(list_filter([r.unit_id, x.district_id, x.province_id, case x.geography when '2025-07-01' then 'VN@34' else 'VN@63' end], lambda i: i is not null))) as shown_unit_id
  from reconciliation r
  join dashboard_unit x on x.unit_id = r.unit_id and not x.is_added
)
select
  u.unit_id,
  u.unit_label,
  u.geography_label,
  u.unit_number as scope_id,
  r.unit_id as place_id,
  r.place_label,
  r.figure_id,
  r.measure,
  coalesce(i.name_vi, r.measure) as indicator_label,
  r.as_of,
  coalesce(strftime(r.as_of, '%d/%m/%Y'), 'không rõ') as figure_date_label,
  case r.basis when 'cumulative' then 'Lũy kế' when 'cumulative_net' then 'Lũy kế trừ đã rút' when 'valid' then 'Còn hiệu lực' when 'flow' then 'Trong kỳ' else 'Không rõ' end as basis_label,
  r.published_value,
  r.computed_value,
  r.difference,
  case
    when r.published_value is null then '–'
    when i.unit_of_measure = 'share' then replace(printf('%.1f', 100 * r.published_value), '.', ',') || chr(160) || '%'
    else translate(replace(format_number(round(r.published_value, 1), 1), '.0', ''), ',.', '.,')
  end as published_text,
  case
    when r.computed_value is null then '–'
    when i.unit_of_measure = 'share' then replace(printf('%.1f', 100 * r.computed_value), '.', ',') || chr(160) || '%'
    else translate(replace(format_number(round(r.computed_value, 1), 1), '.0', ''), ',.', '.,')
  end as computed_text,
  case
    when r.difference is null then '–'
    when i.unit_of_measure = 'share' then replace(printf('%.1f', round(100 * r.difference, 1) + 0.0), '.', ',') || chr(160) || 'điểm %'
    else translate(replace(format_number(round(r.difference, 1), 1), '.0', ''), ',.', '.,')
  end as difference_text,
  case r.verdict when 'agrees' then '✓ Khớp' when 'lists_missing' then '◔ Thiếu danh sách' when 'contradicts' then '✕ Mâu thuẫn' else '? Không tính được' end as verdict_label,
  case r.verdict when 'contradicts' then 1 when 'lists_missing' then 2 when 'agrees' then 3 else 4 end as verdict_order,
  r.explanation,
  r.source,
  u.province_id,
  u.district_id,
  u.commune_id
from stated r
join dashboard_unit u on u.unit_id = r.shown_unit_id and u.geography = r.geography
left join indicator i on i.indicator_code = r.indicator_code
order by u.geography_label, u.unit_label
