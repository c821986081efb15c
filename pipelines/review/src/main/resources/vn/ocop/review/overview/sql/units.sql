-- Units that have data, in the order of their numbers.
select s.unit_id, s.geography, s.level, u.name_vi, u.parent_id, s.latest_data, s.opens_on, u.is_unknown
from shown_unit s
left join unit u on u.unit_id = s.unit_id
order by s.u
