select
  k.title_vi as "Kế hoạch",
  coalesce(k.number, '') as "Số văn bản",
  coalesce(w.name_vi, u.name_vi) as "Đơn vị",
  t.clause_vi as "Mục tiêu (nguyên văn)",
  n.name_vi as "Chỉ tiêu",
  case a.category when 'all' then 'tất cả' when 'unknown' then 'chưa xác định' when 'cooperative' then 'hợp tác xã' when 'cooperative_group' then 'tổ hợp tác'
    when 'enterprise' then 'doanh nghiệp' when 'household' then 'hộ, cơ sở sản xuất' when 'farm' then 'trang trại' when 'association' then 'hội, hiệp hội'
    when '3' then '3 sao' when '4' then '4 sao' when '5' then '5 sao' when '5_province' then '5 sao cấp tỉnh' when 'potential_5' then 'tiềm năng 5 sao'
    when 'all_with_potential_5' then 'tất cả, kể cả tiềm năng 5 sao' else a.category end as "Phân tổ",
  case a.basis when 'cumulative' then 'lũy kế' when 'cumulative_net' then 'lũy kế trừ đã rút' when 'valid' then 'còn hiệu lực' when 'flow' then 'trong kỳ' end as "Cơ sở tính",
  a.period_from as "Từ ngày",
  a.as_of as "Tính đến ngày",
  a.due_on as "Đến hạn",
  case when n.unit_of_measure = 'share' then 'tỷ lệ' when a.indicator_code is null then null else 'số đếm' end as "Đơn vị tính",
  a.target_value as "Mục tiêu",
  a.actual_value as "Thực hiện",
  a.attainment as "Tỷ lệ hoàn thành (%)",
  case a.status when 'met' then 'Đạt' when 'not_met' then 'Chưa đạt' when 'in_progress' then 'Đang thực hiện' else 'Chưa đo được' end as "Kết luận",
  a.reason as "Vì sao",
  a.remaining as "Còn thiếu",
  a.closing_vi as "Điều gì lấp phần thiếu",
  a.forecast_vi as "Dự báo đến hạn",
  a.national_target_value as "Mục tiêu quốc gia bên cạnh",
  a.coverage as "Độ phủ danh sách (%)",
  t.assumption_vi as "Giả định"
from target_attainment a
join plan k on k.plan_code = a.plan_code
join plan_target t on t.plan_code = a.plan_code and t.target_code = a.target_code
left join unit u on u.unit_id = a.unit_id
left join unit_name w
  on w.unit_id = a.unit_id and w.name_kind = 'former' and a.as_of between coalesce(w.valid_from, date '0001-01-01') and w.valid_to
left join indicator n on n.indicator_code = t.indicator_code
order by u.level <> 'nation', k.plan_code, t.position, a.as_of
