/* ---
code: decision_has_one_date
severity: warning
name_vi: "Một quyết định chỉ có một ngày"
name_en: "A decision has one date"
why_vi: "Số quyết định lặp lại hằng năm và ở mọi cơ quan: khóa là số + năm + tỉnh + cấp quyết định. Cùng khóa mà hai ngày là ghi nhầm số hoặc ngày."
what_to_do_vi: "Đối chiếu số và ngày quyết định trong các danh sách."
message_vi: "{violated}/{denominator} quyết định có hơn một ngày."
message_en: "{violated} of {denominator} decisions have more than one date."
denominator: "select count(*) from (select distinct g.decision_number, extract(year from g.decision_date) as decision_year, g.province_id, g.authority_level, case when g.authority_level = 'district' then g.district_id end as district_id from recognition g where g.decision_number is not null and g.date_precision = 'day') x"
--- */
select
  g.decision_number, extract(year from g.decision_date) as decision_year, g.province_id, g.authority_level,
  case when g.authority_level = 'district' then g.district_id end as district_id,
  min(g.decision_date) as first_date, max(g.decision_date) as last_date
from recognition g
where g.decision_number is not null and g.date_precision = 'day'
group by g.decision_number, extract(year from g.decision_date), g.province_id, g.authority_level, case when g.authority_level = 'district' then g.district_id end
having min(g.decision_date) <> max(g.decision_date)
