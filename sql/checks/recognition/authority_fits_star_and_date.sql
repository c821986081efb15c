/* ---
code: authority_fits_star_and_date
severity: warning
name_vi: "Cơ quan quyết định đúng thẩm quyền theo hạng sao và thời điểm"
name_en: "The deciding authority fits star and date"
why_vi: "3 sao: tỉnh, từ 24/02/2023 đến 30/06/2025 là huyện, từ 06/07/2025 lại là tỉnh; 4 sao: tỉnh; 5 sao: trung ương. Từ 01 đến 05/07/2025 không có quy định đã đọc nào."
what_to_do_vi: "Xem lại cơ quan ghi trong quyết định, hoặc hạng sao."
message_vi: "{violated}/{denominator} lần công nhận có cơ quan quyết định không hợp với hạng sao và ngày."
message_en: "{violated} of {denominator} recognitions were decided by an authority that does not fit star and date."
thresholds: {unregulated_from: date, unregulated_to: date}
denominator: "select count(*) from recognition g where g.star in (select b.star from star_band b where b.recognising_level is not null) and g.date_precision = 'day' and g.authority_level in ('district', 'province', 'national')"
--- */
select
  g.recognition_id, g.product_id, g.star, g.star_level, g.authority_level, b.recognising_level, g.rule_set, g.decision_date,
  g.submission_id, g.sheet_name, g.row_number
from recognition g
join star_band b on b.rule_set = g.rule_set and b.star = g.star
cross join (
  select
    max(case when c.threshold_code = 'unregulated_from' then c.date_value end) as unregulated_from,
    max(case when c.threshold_code = 'unregulated_to' then c.date_value end) as unregulated_to
  from check_threshold c
  where c.check_code = 'authority_fits_star_and_date'
) t
where g.date_precision = 'day' and g.authority_level in ('district', 'province', 'national')
  and b.recognising_level in ('district', 'province', 'national')
  and g.authority_level <> b.recognising_level
  and g.decision_date not between t.unregulated_from and t.unregulated_to
