-- Hạt: đơn vị × ngày × hạng sao. Tiềm năng 5 sao đứng cạnh các hạng sao, không phải công nhận. /
-- Grain: unit × date × star. Potential five stars stand beside the stars, they are no award.
select
  u.unit_id,
  u.unit_label,
  u.geography_label,
  100000 * u.unit_number + unix_date(v.as_of) as scope_id,
  v.as_of,
  strftime(v.as_of, '%d/%m/%Y') as as_of_label,
  cast(extract(year from v.as_of) as integer) as year,
  extract(month from v.as_of) = 12 and extract(day from v.as_of) = 31 as is_year_end,
  v.category as star_category,
  case v.category
    when '3' then '3 sao'
    when '4' then '4 sao'
    when '5' then '5 sao (quốc gia)'
    when '5_province' then '5 sao cấp tỉnh (2018–2019)'
    else 'Tiềm năng 5 sao'
  end as star_label,
  max(case when v.basis = 'cumulative' then v.value end) as products_cumulative,
  max(case when v.basis = 'valid' then v.value end) as products_valid,
  u.province_id,
  u.district_id,
  u.commune_id
from indicator_value v
join dashboard_unit u on u.unit_id = v.unit_id and u.geography = v.geography
where v.indicator_code = 'products_by_star' and v.category in ('3', '4', '5', '5_province', 'potential_5') and v.basis in ('cumulative', 'valid')
group by u.unit_id, u.unit_label, u.geography_label, u.unit_number, v.as_of, v.category, u.province_id, u.district_id, u.commune_id
order by u.geography_label, u.unit_label, v.as_of
