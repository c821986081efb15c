/* ---
code: withdrawal_undated
severity: warning
name_vi: "Việc rút, thu hồi có ngày"
name_en: "Withdrawals have a date"
why_vi: "Việc rút không có ngày không làm thay đổi số liệu còn hiệu lực."
what_to_do_vi: "Ghi ngày quyết định thu hồi hoặc đưa ra khỏi danh sách."
message_vi: "{violated}/{denominator} việc rút không rõ ngày, chưa tính vào số liệu."
message_en: "{violated} of {denominator} withdrawals are undated and without effect."
denominator: "select count(*) from withdrawal"
--- */
select w.withdrawal_id, w.product_id, w.ground, w.submission_id, w.sheet_name, w.row_number
from withdrawal w
where w.withdrawn_on is null
