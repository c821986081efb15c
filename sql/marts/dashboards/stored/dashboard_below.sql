-- Hạt: đơn vị × đơn vị trực tiếp bên dưới × ngày. unit_label là đơn vị được hỏi, below_label là đơn vị được đếm, theo tên chính thức ngày
-- đó. /
-- Grain: unit × the units directly below it × date. unit_label is the unit asked about, below_label the one that is counted, by
-- its official name of that day.
select
  u.unit_id,
  u.unit_label,
  u.geography_label,
  100000 * u.unit_number + unix_date(h.as_of) as scope_id,
  h.unit_id as below_id,
  coalesce(n.name_vi, h.unit_name) as below_label,
  h.as_of,
  h.as_of_label,
  h.products_cumulative,
  h.products_valid,
  h.producers_cumulative,
  h.cooperatives_cumulative,
  h.enterprises_cumulative,
  h.typed_producers_cumulative,
  h.coverage_cumulative,
  u.province_id,
  u.district_id,
  u.commune_id
from dashboard_headline h
join dashboard_unit u on u.unit_id = h.parent_id and u.geography = h.geography
left join unit_name n on n.unit_id = h.unit_id and n.name_kind = 'former' and h.as_of between coalesce(n.valid_from, date '0001-01-01') and n.valid_to
order by u.geography_label, u.unit_label, h.as_of
