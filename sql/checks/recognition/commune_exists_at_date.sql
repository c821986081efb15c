/* ---
code: commune_exists_at_date
severity: warning
name_vi: "Xã tồn tại vào ngày quyết định"
name_en: "The commune exists on the day of the decision"
why_vi: "Mã xã được dùng lại từ 01/7/2025 và nhiều xã đã sáp nhập; xã chưa có hoặc đã hết vào ngày quyết định thường là ghi địa chỉ của thời khác."
what_to_do_vi: "Xem lại địa chỉ; danh sách sau 01/7/2025 nên ghi xã mới. Số liệu vẫn được tính, theo xã kế thừa nếu chắc chắn."
message_vi: "{violated}/{denominator} lần công nhận ghi xã không tồn tại vào ngày quyết định."
message_en: "{violated} of {denominator} recognitions name a commune that did not exist on the day of the decision."
denominator: "select count(*) from recognition g join unit u on u.unit_id = g.commune_id and not coalesce(u.is_unknown, false) and not coalesce(u.is_retired, false) where g.date_precision = 'day'"
--- */
select g.recognition_id, g.product_id, g.commune_id, g.decision_date, u.valid_from, u.valid_to, g.submission_id, g.sheet_name, g.row_number
from recognition g
join unit u on u.unit_id = g.commune_id and not coalesce(u.is_unknown, false) and not coalesce(u.is_retired, false)
where g.date_precision = 'day'
  and g.decision_date not between coalesce(u.valid_from, date '0001-01-01') and coalesce(u.valid_to, date '9999-12-31')
