/* ---
code: expiry_is_36_months
severity: warning
name_vi: "Ngày hết hạn bằng ngày quyết định cộng 36 tháng"
name_en: "Expiry is the decision date plus 36 months"
why_vi: "Giấy chứng nhận có giá trị 36 tháng từ ngày cấp (QĐ 26/2026 Điều 4.3)."
what_to_do_vi: "Kiểm tra ngày hết hạn ghi trong danh sách."
message_vi: "{violated}/{denominator} lần công nhận có ngày hết hạn khác 36 tháng."
message_en: "{violated} of {denominator} recognitions expire other than after 36 months."
denominator: "select count(*) from recognition g where g.star >= 3 and g.decision_date is not null and g.date_precision = 'day'"
--- */
select g.recognition_id, g.product_id, g.decision_date, g.expires_on, g.submission_id, g.sheet_name, g.row_number
from recognition g
where g.star >= 3 and g.decision_date is not null and g.date_precision = 'day' and g.expires_on <> add_months(g.decision_date, 36)
  and g.expires_on <> add_months(g.decision_date, 36) - 1
