select
  u.name_vi as "Đơn vị",
  case v.geography when 'recorded' then 'như khi ghi nhận' else 'từ 01/7/2025' end as "Địa giới",
  n.name_vi as "Chỉ tiêu",
  v.category as "Phân tổ",
  case v.basis when 'cumulative' then 'lũy kế' when 'cumulative_net' then 'lũy kế trừ đã rút' when 'valid' then 'còn hiệu lực' else 'trong kỳ' end as "Cơ sở tính",
  v.period_from as "Từ ngày",
  v.as_of as "Tính đến ngày",
  case n.unit_of_measure when 'share' then 'tỷ lệ' else 'số đếm' end as "Đơn vị tính",
  v.value as "Giá trị",
  v.numerator as "Tử số",
  v.denominator as "Mẫu số",
  v.coverage as "Độ phủ danh sách (%)",
  v.unit_id as "Định danh đơn vị",
  v.indicator_code as "Mã chỉ tiêu"
from indicator_value v
join unit u on u.unit_id = v.unit_id
join indicator n on n.indicator_code = v.indicator_code
where u.level in ('nation', 'province')
  and (v.as_of = (select as_of from publication) or (month(v.as_of) = 12 and day(v.as_of) = 31))
  and (v.period_from is null or (month(v.period_from) = 1 and day(v.period_from) = 1))
order by u.level <> 'nation', v.geography desc, u.unit_code, n.name_vi, v.basis, v.category, v.as_of
