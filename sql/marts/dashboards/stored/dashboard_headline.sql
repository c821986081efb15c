-- Hạt: đơn vị × địa giới × ngày. Các số thường hỏi của mọi đơn vị, đặt cạnh nhau; cơ sở tính nằm trong tên cột. /
-- Grain: unit × geography × date. The figures that every unit is asked for, side by side; the basis stands in the name of each column.
with figure as (
  select
    v.unit_id,
    v.geography,
    v.as_of,
    max(case when v.indicator_code = 'products_total' and v.basis = 'cumulative' then v.value end) as products_cumulative,
    max(case when v.indicator_code = 'products_total' and v.basis = 'valid' then v.value end) as products_valid,
    max(case when v.indicator_code = 'producers_total' and v.basis = 'cumulative' then v.value end) as producers_cumulative,
    max(case when v.indicator_code = 'cooperative_share' and v.basis = 'cumulative' then v.numerator end) as cooperatives_cumulative,
    max(case when v.indicator_code = 'sme_share' and v.basis = 'cumulative' then v.numerator end) as enterprises_cumulative,
    max(case when v.indicator_code = 'cooperative_share' and v.basis = 'cumulative' then v.denominator end) as typed_producers_cumulative,
    max(case when v.indicator_code = 'products_new' and v.basis = 'flow' and v.period_from = cast(date_trunc('year', v.as_of) as date) then v.value end) as products_new_in_year,
    max(case when v.indicator_code = 'products_total' and v.basis = 'cumulative' then v.coverage end) as coverage_cumulative
  from indicator_value v
  where v.category = 'all'
    and v.indicator_code in ('products_total', 'producers_total', 'cooperative_share', 'sme_share', 'products_new')
    and v.basis in ('cumulative', 'valid', 'flow')
  group by v.unit_id, v.geography, v.as_of
)
select
  u.unit_id,
  u.unit_label,
  u.unit_name,
  u.unit_depth,
  u.geography,
  u.geography_label,
  100000 * u.unit_number + unix_date(f.as_of) as scope_id,
  u.parent_id,
  u.iso_3166_2,
  f.as_of,
  strftime(f.as_of, '%d/%m/%Y') as as_of_label,
  cast(extract(year from f.as_of) as integer) as year,
  extract(month from f.as_of) = 12 and extract(day from f.as_of) = 31 as is_year_end,
  f.products_cumulative,
  f.products_valid,
  f.producers_cumulative,
  f.cooperatives_cumulative,
  f.enterprises_cumulative,
  f.typed_producers_cumulative,
  f.products_new_in_year,
  f.coverage_cumulative,
  u.province_id,
  u.district_id,
  u.commune_id
from figure f
join dashboard_unit u on u.unit_id = f.unit_id and u.geography = f.geography
where f.products_cumulative is not null
order by u.geography_label, u.unit_label, f.as_of
