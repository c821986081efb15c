-- Attainment at every date at which it was measured.
select plan_code, target_code, unit_id, geography, as_of, period_from, basis, actual_value, target_value, attainment,
  status, reason, coverage, due_on, remaining, closing_vi, forecast_vi, national_plan_code, national_target_value
from target_attainment
order by plan_code, target_code, unit_id, as_of
