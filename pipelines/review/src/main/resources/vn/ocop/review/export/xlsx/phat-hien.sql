select
  m.file_name as "Tệp",
  i.sheet_name as "Trang tính",
  i.row_number as "Dòng",
  i.cell_address as "Ô",
  i.code as "Mã",
  case i.severity when 'error' then 'lỗi' when 'warning' then 'cảnh báo' else 'thông tin' end as "Mức độ",
  i.raw_text as "Nguyên văn",
  i.message_vi as "Thông báo"
from issue i
left join submission m on m.submission_id = i.submission_id
order by case i.severity when 'error' then 0 when 'warning' then 1 else 2 end, m.file_name, i.sheet_name, i.row_number, i.code, i.issue_id
