/* ---
code: one_star_a_day
severity: warning
name_vi: "Một sản phẩm chỉ có một hạng sao trong một ngày"
name_en: "A product gets one star rank on a day"
why_vi: "Hai hạng sao cùng ngày thường là hai sản phẩm trùng tên hoặc một dòng ghi nhầm; hạng cao hơn được tính."
what_to_do_vi: "Kiểm tra hai dòng; nếu là hai sản phẩm khác nhau, ghi vào conf/identity."
message_vi: "{violated}/{denominator} trường hợp có hơn một hạng sao trong cùng ngày."
message_en: "{violated} of {denominator} cases have more than one star rank on a day."
denominator: "select count(*) from (select distinct g.product_id, g.decision_date from recognition g where g.decision_date is not null and g.star in (select b.star from star_band b where b.recognising_level is not null)) x"
--- */
select g.product_id, g.decision_date, count(*) as recognitions
from recognition g
where g.decision_date is not null and g.star in (select b.star from star_band b where b.recognising_level is not null)
group by g.product_id, g.decision_date
having count(*) > 1
