/* ---
code: authority_fits_star_and_date
severity: warning
name_vi: "Cơ quan quyết định đúng thẩm quyền theo hạng sao và thời điểm"
name_en: "The deciding authority fits star and date"
why_vi: "3 sao: tỉnh, từ 24/02/2023 đến 30/06/2025 là huyện, từ 06/07/2025 lại là tỉnh; 4 sao: tỉnh; 5 sao: trung ương. Từ 01 đến 05/07/2025 không có quy định đã đọc nào."
what_to_do_vi: "Xem lại cơ quan ghi trong quyết định, hoặc hạng sao."
message_vi: "{violated}/{denominator} lần công nhận có cơ quan quyết định không hợp với hạng sao và ngày."
message_en: "{violated} of {denominator} recognitions were decided by an authority that does not fit star and date."
denominator: "select count(*) from recognition g where g.decision_date is not null and g.star >= 3 and coalesce(g.authority_level, 'unknown') <> 'unknown'"
--- */
select g.recognition_id, g.product_id, g.star, g.star_level, g.authority_level, g.decision_date, g.submission_id, g.sheet_name, g.row_number
from recognition g
where g.decision_date is not null and g.star >= 3 and coalesce(g.authority_level, 'unknown') <> 'unknown'
  and not (
    (g.authority_level = 'district' and g.star = 3 and g.decision_date between date '2023-02-24' and date '2025-06-30')
    or (g.authority_level = 'province' and (g.star = 4 or g.star_category = '5_province'))
    or (g.authority_level = 'province' and g.star = 3 and (g.decision_date < date '2023-02-24' or g.decision_date >= date '2025-07-06' or g.date_precision <> 'day'))
    or (g.authority_level = 'national' and g.star = 5 and g.star_category = '5')
  )
