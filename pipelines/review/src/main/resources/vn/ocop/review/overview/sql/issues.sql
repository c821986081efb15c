-- Findings by code, with one example each.
select code, severity, count(*) as findings, count(distinct submission_id) as lists,
  min_by(message_vi, issue_id) as example_vi
from issue
group by code, severity
order by case severity when 'error' then 0 when 'warning' then 1 else 2 end, findings desc, code
