/* ---
code: shares_between_0_and_1
severity: error
name_vi: "Tỷ lệ nằm trong khoảng 0 đến 1"
name_en: "Shares lie between 0 and 1"
why_vi: "Tử số phải nằm trong mẫu số."
what_to_do_vi: "Báo cho người vận hành; không công bố."
message_vi: "{violated}/{denominator} tỷ lệ ra ngoài khoảng 0–1."
message_en: "{violated} of {denominator} shares lie outside 0-1."
denominator: "select count(*) from indicator_value i join indicator n on n.indicator_code = i.indicator_code and n.unit_of_measure = 'share'"
--- */
select i.indicator_code, i.unit_id, i.geography, i.as_of, i.basis, i.value
from indicator_value i
join indicator n on n.indicator_code = i.indicator_code and n.unit_of_measure = 'share'
where i.value < 0 or i.value > 1
