-- Results of checks, failures first.
select check_code, severity, status, violated, denominator, message_vi, message_en
from check_result
order by case status when 'error' then 0 when 'fail' then 1 when 'not_applicable' then 3 else 2 end,
  case severity when 'error' then 0 when 'warning' then 1 else 2 end, check_code
