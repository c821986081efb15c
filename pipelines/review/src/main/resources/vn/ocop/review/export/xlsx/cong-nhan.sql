select
  p.name as "Sản phẩm",
  s.name as "Chủ thể",
  t.name_vi as "Tỉnh",
  case r.kind when 'first' then 'lần đầu' when 'upgrade' then 'nâng hạng' when 'reevaluation' then 'đánh giá lại' end as "Loại công nhận",
  case r.kind_evidence when 'stated' then 'danh sách ghi' else 'suy ra' end as "Căn cứ loại",
  r.star as "Hạng sao",
  r.score as "Điểm",
  r.decision_number as "Số quyết định",
  r.decision_date as "Ngày quyết định",
  case r.date_precision when 'day' then 'ngày' when 'month' then 'tháng' when 'year' then 'năm' else 'không rõ' end as "Ngày rõ đến",
  r.expires_on as "Hết hạn",
  r.authority as "Cơ quan quyết định",
  r.rule_set as "Bộ quy định",
  m.file_name as "Tệp",
  r.sheet_name as "Trang tính",
  r.row_number as "Dòng",
  r.recognition_id as "Định danh"
from recognition r
join product p on p.product_id = r.product_id
left join producer s on s.producer_id = r.producer_id
left join unit t on t.unit_id = r.province_id
left join submission m on m.submission_id = r.submission_id
order by t.unit_code, r.decision_date nulls last, m.file_name, r.row_number, r.recognition_id
