select
  c.check_code as "Kiểm tra",
  case c.severity when 'error' then 'lỗi' else 'cảnh báo' end as "Mức độ",
  case c.status when 'pass' then 'Đạt' when 'fail' then 'Không đạt' when 'not_applicable' then 'Không áp dụng' else 'Không chạy được' end as "Kết quả",
  c.violated as "Số dòng vi phạm",
  c.denominator as "Trong số",
  c.message_vi as "Thông báo"
from check_result c
order by case c.status when 'pass' then 1 when 'not_applicable' then 2 else 0 end, c.check_code
