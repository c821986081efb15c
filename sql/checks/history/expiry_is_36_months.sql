/* ---
code: expiry_is_36_months
severity: warning
name_vi: "Ngày hết hạn bằng ngày quyết định cộng thời hạn (36 tháng)"
name_en: "Expiry is the decision date plus the validity (36 months)"
why_vi: "Giấy chứng nhận có giá trị 36 tháng từ ngày cấp (QĐ 26/2026 Điều 4.3)."
what_to_do_vi: "Kiểm tra ngày hết hạn ghi trong danh sách."
message_vi: "{violated}/{denominator} lần công nhận có ngày hết hạn khác thời hạn của quy định."
message_en: "{violated} of {denominator} recognitions expire on another day than the rule set says."
thresholds: {days_earlier: number}
denominator: "select count(*) from recognition g join star_band b on b.rule_set = g.rule_set and b.star = g.star and b.recognising_level is not null where g.decision_date is not null and g.date_precision = 'day'"
--- */
select g.recognition_id, g.product_id, g.decision_date, g.expires_on, g.submission_id, g.sheet_name, g.row_number
from recognition g
join star_band b on b.rule_set = g.rule_set and b.star = g.star and b.recognising_level is not null
cross join (
  select max(c.number_value) as days_earlier
  from check_threshold c
  where c.check_code = 'expiry_is_36_months' and c.threshold_code = 'days_earlier'
) t
where g.decision_date is not null and g.date_precision = 'day'
  and unix_date(add_months(g.decision_date, cast(b.valid_months as int))) - unix_date(g.expires_on) not between 0 and t.days_earlier
