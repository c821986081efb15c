-- Hạt: tỉnh cũ × ngày, cho bản đồ chỉ biết 63 tỉnh. /
-- Grain: old province × date, for a map that knows the 63 provinces only.
select
  h.unit_id,
  h.unit_label as province_label,
  h.iso_3166_2,
  h.scope_id,
  h.as_of,
  h.as_of_label,
  h.products_cumulative,
  h.products_valid,
  h.province_id,
  h.district_id,
  h.commune_id
from dashboard_headline h
where h.iso_3166_2 is not null
order by h.as_of, h.unit_id
