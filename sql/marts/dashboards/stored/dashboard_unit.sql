-- Hạt: đơn vị hành chính × địa giới mà nó được xem. Tên gọi trên bảng điều khiển, và các đơn vị chứa nó: quy tắc theo dòng đọc ba cột cuối.
-- /
-- Grain: administrative unit × geography in which it is shown. How dashboards name it, and the units that it stands in: row-level rules
-- read the last three columns. As recorded, decisions since 01/07/2025 count in the unit of that day, so the units of that day stand in
-- both geographies; is_added marks the second time. unit_number counts the rows. A label names the unit as it is called last and, until
-- when it was called otherwise, as before: who looks at an earlier date finds it under the name of that day.
with shown as (
  select u.*, u.geography as shown_geography, false as is_added, case when u.is_unknown then split_part(u.name_vi, ' – ', 1) else u.name_vi end as own_name
  from unit u
  union all
  select u.*, 'recorded', true, case when u.is_unknown then split_part(u.name_vi, ' – ', 1) else u.name_vi end
  from unit u
  where u.geography <> 'recorded' and u.level <> 'nation'
),
former as (
  select n.unit_id, n.name_vi, n.valid_to
  from (
    select f.unit_id, f.name_vi, f.valid_to, row_number() over (partition by f.unit_id order by f.valid_to desc, f.name_vi) as rn
    from unit_name f
    where f.name_kind = 'former'
  ) n
  where n.rn = 1
)
select
  u.unit_id,
  u.shown_geography as geography,
  u.is_added,
  u.level,
  case u.shown_geography when 'recorded' then '63 tỉnh (như khi ghi nhận)' else '34 tỉnh (từ 01/07/2025)' end as geography_label,
  case u.level
    when 'nation' then 'Cả nước'
    when 'province' then u.own_name
    when 'district' then u.own_name || ', ' || p.name_vi
    else u.own_name || case when d.is_unknown then '' else coalesce(', ' || d.name_vi, '') end || case when p.is_unknown then '' else coalesce(', ' || p.name_vi, '') end
  end || case when u.is_added then ' (từ 01/07/2025)' else '' end
    || case when n.name_vi is not null and not u.is_unknown then ' (đến ' || strftime(n.valid_to, '%d/%m/%Y') || ': ' || n.name_vi || ')' else '' end as unit_label,
  case u.level when 'nation' then 0 when 'province' then 1 when 'district' then 2 else 3 end as unit_depth,
  u.own_name || case when u.is_added then ' (từ 01/07/2025)' else '' end as unit_name,
  case when u.is_added and u.level = 'province' then 'VN@63' else u.parent_id end as parent_id,
  row_number() over (order by u.unit_id, u.shown_geography) as unit_number,
  u.iso_3166_2,
  u.is_unknown,
  u.province_id,
  u.district_id,
  u.commune_id
from shown u
left join unit p on p.unit_id = u.province_id
left join unit d on d.unit_id = u.district_id
left join former n on n.unit_id = u.unit_id
order by u.unit_id, u.shown_geography
