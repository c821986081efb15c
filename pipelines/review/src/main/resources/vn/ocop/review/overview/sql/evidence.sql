-- Every row that tells of a listed recognition or potential.
select distinct r.r, f.f, e.sheet_name, e.row_number
from recognition_evidence e
join shown_recognition r on r.recognition_id = e.recognition_id
join shown_submission f on f.submission_id = e.submission_id
order by r.r, f.f, e.sheet_name, e.row_number
