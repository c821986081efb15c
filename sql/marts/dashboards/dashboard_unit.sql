-- Grain: administrative unit. How dashboards name it, and the units that it stands in: row-level rules read the last three columns.
select
  u.unit_id,
  u.geography,
  u.level,
  case u.geography when 'recorded' then '63 tỉnh (như khi ghi nhận)' else '34 tỉnh (từ 01/07/2025)' end as geography_label,
  case u.level
    when 'nation' then 'Cả nước'
    when 'province' then u.name_vi
    when 'district' then u.name_vi || ', ' || p.name_vi
    else u.name_vi || coalesce(', ' || d.name_vi, '') || coalesce(', ' || p.name_vi, '')
  end as unit_label,
  case u.level when 'nation' then 0 when 'province' then 1 when 'district' then 2 else 3 end as unit_depth,
  u.name_vi as unit_name,
  u.parent_id,
  u.iso_3166_2,
  u.is_unknown,
  u.province_id,
  u.district_id,
  u.commune_id
from unit u
left join unit p on p.unit_id = u.province_id
left join unit d on d.unit_id = u.district_id
