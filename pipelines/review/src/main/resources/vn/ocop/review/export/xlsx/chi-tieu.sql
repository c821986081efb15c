select
  coalesce(w.name_vi, u.name_vi) as "Đơn vị",
  case v.geography when 'recorded' then 'như khi ghi nhận' else 'từ 01/7/2025' end as "Địa giới",
  n.name_vi as "Chỉ tiêu",
  case v.category when 'all' then 'tất cả' when 'unknown' then 'chưa xác định' when 'cooperative' then 'hợp tác xã' when 'cooperative_group' then 'tổ hợp tác'
    when 'enterprise' then 'doanh nghiệp' when 'household' then 'hộ, cơ sở sản xuất' when 'farm' then 'trang trại' when 'association' then 'hội, hiệp hội'
    when '3' then '3 sao' when '4' then '4 sao' when '5' then '5 sao' when '5_province' then '5 sao cấp tỉnh' when 'potential_5' then 'tiềm năng 5 sao'
    when 'all_with_potential_5' then 'tất cả, kể cả tiềm năng 5 sao' else v.category end as "Phân tổ",
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
left join unit_name w
  on w.unit_id = u.unit_id and w.name_kind = 'former' and v.as_of between coalesce(w.valid_from, date '0001-01-01') and w.valid_to
join indicator n on n.indicator_code = v.indicator_code
where u.level in ('nation', 'province')
  and (v.as_of = (select as_of from publication) or (month(v.as_of) = 12 and day(v.as_of) = 31))
  and (v.period_from is null or (month(v.period_from) = 1 and day(v.period_from) = 1))
order by u.level <> 'nation', v.geography desc, u.unit_code, n.name_vi, v.basis, v.category, v.as_of
