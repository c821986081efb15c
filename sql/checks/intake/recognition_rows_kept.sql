/* ---
code: recognition_rows_kept
severity: error
name_vi: "Mọi dòng công nhận đều là bằng chứng của một lần công nhận"
name_en: "Every recognition row is evidence of a recognition"
why_vi: "Một dòng công nhận bị bỏ rơi làm thiếu sản phẩm trong mọi số liệu."
what_to_do_vi: "Báo cho người vận hành kèm tên tệp và số dòng; không công bố."
message_vi: "{violated}/{denominator} dòng công nhận không dẫn tới lần công nhận nào."
message_en: "{violated} of {denominator} recognition rows lead to no recognition."
denominator: "select count(*) from entry e join submission s on s.submission_id = e.submission_id and s.status = 'loaded' where e.entry_kind = 'recognition' and e.star is not null"
--- */
select e.entry_id, e.submission_id, e.sheet_name, e.row_number
from entry e
join submission s on s.submission_id = e.submission_id and s.status = 'loaded'
left join recognition_evidence v on v.entry_id = e.entry_id
where e.entry_kind = 'recognition' and e.star is not null and v.entry_id is null
