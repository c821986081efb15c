-- Plans, newest first.
select plan_code, title_vi, issued_by, number, issued_on, unit_id, period_from, period_to, source
from plan
order by period_from desc, plan_code
