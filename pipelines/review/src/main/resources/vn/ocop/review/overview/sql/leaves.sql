-- Leaf units of the listed products: name, place above, and the numbers of the units that they belong to.
select x.leaf_unit_id, u.name_vi, d.name_vi as district_vi, p.name_vi as province_vi,
  string_agg(s.u::varchar, ' ' order by s.u) as units
from unit_rollup x
join shown_unit s on s.unit_id = x.unit_id and s.geography = x.geography
left join unit u on u.unit_id = x.leaf_unit_id
left join unit d on d.unit_id = u.district_id
left join unit p on p.unit_id = u.province_id
where x.leaf_unit_id in (
  select leaf_unit_id from shown_product union all select leaf_unit_id from shown_recognition
)
group by x.leaf_unit_id, u.name_vi, d.name_vi, p.name_vi
order by x.leaf_unit_id
