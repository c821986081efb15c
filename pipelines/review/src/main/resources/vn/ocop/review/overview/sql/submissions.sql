-- Lists received, in the order of their numbers, with their row accounts and findings.
select s.submission_id, s.file_name, s.unit_id, s.title, s.form_code, s.decision_number, s.status, s.reason_code,
  strftime(s.received_at, '%Y-%m-%d %H:%M') as received_at, s.rows_read, s.rows_loaded, s.rows_quarantined,
  s.rows_classed, s.contacts_removed, s.supersedes_id, s.source_note,
  (select count(*) from issue i where i.submission_id = s.submission_id and i.severity = 'error') as errors,
  (select count(*) from issue i where i.submission_id = s.submission_id and i.severity = 'warning') as warnings
from shown_submission s
order by s.f
