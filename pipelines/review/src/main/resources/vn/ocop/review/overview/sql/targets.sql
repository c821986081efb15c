-- Targets in the order of their plan.
select plan_code, target_code, indicator_code, category, comparator, target_value, basis, attribution, geography,
  period_from, deadline, clause_vi, assumption_vi, not_measurable_reason
from plan_target
order by plan_code, position, target_code
