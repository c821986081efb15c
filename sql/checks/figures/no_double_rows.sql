/* ---
code: no_double_rows
severity: error
name_vi: "Mỗi giá trị chỉ tiêu chỉ có một dòng"
name_en: "One row for each indicator value"
why_vi: "Hai dòng cho cùng một chỉ tiêu, đơn vị, ngày và cơ sở làm biểu đồ cộng sai."
what_to_do_vi: "Báo cho người vận hành; không công bố."
message_vi: "{violated}/{denominator} giá trị bị lặp."
message_en: "{violated} of {denominator} values are doubled."
denominator: "select count(*) from indicator_value"
--- */
select i.indicator_code, i.unit_id, i.geography, i.as_of, i.period_from, i.basis, i.category, count(*) as copies
from indicator_value i
group by i.indicator_code, i.unit_id, i.geography, i.as_of, i.period_from, i.basis, i.category
having count(*) > 1
