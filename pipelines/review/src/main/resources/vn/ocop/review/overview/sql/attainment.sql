-- Attainment at every date at which it was measured.
select plan_code, target_code, unit_id, geography, as_of, period_from, basis, actual_value, target_value, attainment,
  status, reason, coverage
from target_attainment
order by plan_code, target_code, unit_id, as_of
