-- Names of units that plans, coverage and reconciliation speak of although no list came from them.
select unit_id, name_vi, level
from unit
where unit_id in (
  select unit_id from plan
  union all select unit_id from target_attainment
  union all select unit_id from coverage
  union all select unit_id from reconciliation
  union all select unit_id from submission
)
order by unit_id
