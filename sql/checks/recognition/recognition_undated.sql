/* ---
code: recognition_undated
severity: warning
name_vi: "Lần công nhận có ngày quyết định"
name_en: "Recognitions have a date"
why_vi: "Lần công nhận không có ngày không vào được số liệu theo thời gian; được đếm riêng tại đây."
what_to_do_vi: "Ghi ngày quyết định vào danh sách hoặc vào tệp .meta.yaml bên cạnh."
message_vi: "{violated}/{denominator} lần công nhận không rõ ngày, chưa tính vào số liệu."
message_en: "{violated} of {denominator} recognitions are undated and stand outside the figures."
denominator: "select count(*) from recognition"
--- */
select g.recognition_id, g.product_id, g.star, g.submission_id, g.sheet_name, g.row_number
from recognition g
where g.decision_date is null
