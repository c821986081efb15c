/* ---
code: star_above_band
severity: warning
name_vi: "Hạng sao không cao hơn khung điểm"
name_en: "Stars do not exceed the band of the score"
why_vi: "Hạng sao thấp hơn khung điểm là bình thường (thiếu yêu cầu tối thiểu); cao hơn khung điểm là sai."
what_to_do_vi: "Đối chiếu điểm và hạng sao với quyết định."
message_vi: "{violated}/{denominator} lần công nhận có hạng sao cao hơn khung điểm."
message_en: "{violated} of {denominator} recognitions have more stars than their score allows."
denominator: "select count(*) from recognition g where g.score is not null"
--- */
select g.recognition_id, g.product_id, g.star, g.score, g.rule_set, b.score_from, g.submission_id, g.sheet_name, g.row_number
from recognition g
join star_band b on b.rule_set = g.rule_set and b.star = g.star
where g.score is not null and g.score < b.score_from
