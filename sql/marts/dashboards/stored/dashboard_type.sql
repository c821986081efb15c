-- Hạt: đơn vị × ngày × loại hình chủ thể. /
-- Grain: unit × date × type of producer.
select
  u.unit_id,
  u.unit_label,
  u.geography_label,
  100000 * u.unit_number + unix_date(v.as_of) as scope_id,
  v.as_of,
  strftime(v.as_of, '%d/%m/%Y') as as_of_label,
  cast(extract(year from v.as_of) as integer) as year,
  extract(month from v.as_of) = 12 and extract(day from v.as_of) = 31 as is_year_end,
  v.category as producer_type,
  case v.category
    when 'cooperative' then 'Hợp tác xã'
    when 'cooperative_group' then 'Tổ hợp tác'
    when 'enterprise' then 'Doanh nghiệp'
    when 'household' then 'Hộ, cơ sở sản xuất'
    when 'farm' then 'Trang trại'
    when 'association' then 'Hội, hiệp hội'
    else 'Chưa xác định'
  end as type_label,
  max(case when v.basis = 'cumulative' then v.value end) as producers_cumulative,
  max(case when v.basis = 'valid' then v.value end) as producers_valid,
  u.province_id,
  u.district_id,
  u.commune_id
from indicator_value v
join dashboard_unit u on u.unit_id = v.unit_id and u.geography = v.geography
where v.indicator_code = 'producers_by_type' and v.category <> 'all' and v.basis in ('cumulative', 'valid')
group by u.unit_id, u.unit_label, u.geography_label, u.unit_number, v.as_of, v.category, u.province_id, u.district_id, u.commune_id
order by u.geography_label, u.unit_label, v.as_of
