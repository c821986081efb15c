-- The cells of those rows as they were received, and the heading rows of their sheets.
select f.f, s.sheet_name, s.row_number, s.cells, s.role = 'header' as is_heading
from source_row s
join shown_submission f on f.submission_id = s.submission_id
where (s.submission_id, s.sheet_name, s.row_number) in (
  select e.submission_id, e.sheet_name, e.row_number
  from recognition_evidence e
  join shown_recognition r on r.recognition_id = e.recognition_id
  union all
  select a.submission_id, a.sheet_name, a.row_number
  from assessment a
  join shown_product p on p.product_id = a.product_id
  where a.step = 'potential_five'
)
or (s.role = 'header' and (s.submission_id, s.sheet_name) in (
  select e.submission_id, e.sheet_name
  from recognition_evidence e
  join shown_recognition r on r.recognition_id = e.recognition_id
  union all
  select a.submission_id, a.sheet_name
  from assessment a
  join shown_product p on p.product_id = a.product_id
  where a.step = 'potential_five'
))
order by f.f, s.sheet_name, s.row_number
