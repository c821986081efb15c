/* ---
code: rows_accounted
severity: error
name_vi: "Mọi dòng đã đọc đều được giải trình"
name_en: "Every row read is accounted for"
why_vi: "Số dòng đọc phải bằng số dòng nạp, cách ly và phân loại; nếu không, đã mất dữ liệu."
what_to_do_vi: "Báo cho người vận hành kèm tên tệp; không công bố."
message_vi: "{violated}/{denominator} tệp có số dòng không khớp."
message_en: "{violated} of {denominator} files have rows that are not accounted for."
denominator: "select count(*) from submission s where s.status in ('loaded', 'superseded')"
--- */
select s.submission_id, s.file_name, s.rows_read, s.rows_loaded, s.rows_quarantined, s.rows_classed
from submission s
where s.status in ('loaded', 'superseded')
  and coalesce(s.rows_read, 0) <> coalesce(s.rows_loaded, 0) + coalesce(s.rows_quarantined, 0) + coalesce(s.rows_classed, 0)
