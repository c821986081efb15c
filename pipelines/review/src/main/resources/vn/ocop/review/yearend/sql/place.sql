-- Grain: leaf unit inside the unit asked for, with the part of the unit (district, else commune; of the nation: province) that it is in.
-- Reads: asked.
select
  r.leaf_unit_id,
  coalesce(split_part(p.unit_id, '/', 1), a.unit_id) as part_id,
  case when u.is_unknown then 'Chưa xác định' else coalesce(n.name_vi, u.name_vi, w.name_vi) end as part_name
from asked a
join unit w on w.unit_id = a.unit_id
join unit_rollup r on r.unit_id = a.unit_id and r.geography = a.geography
left join unit_rollup p
  on p.leaf_unit_id = r.leaf_unit_id and p.geography = a.geography
  and p.level = case
    when w.level = 'nation' then 'province'
    when w.level = 'province' and a.geography = 'recorded' and a.unit_id like '%@63' then 'district'
    else 'commune'
  end
left join unit u on u.unit_id = p.unit_id
left join unit_name n
  on n.unit_id = p.unit_id and n.name_kind = 'former' and a.as_of between coalesce(n.valid_from, date '0001-01-01') and n.valid_to
