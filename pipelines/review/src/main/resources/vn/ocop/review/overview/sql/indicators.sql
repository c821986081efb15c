-- The catalogue: what each figure means and how it is computed.
select indicator_code, name_vi, name_en, unit_of_measure, count_unit, basis, numerator_vi, denominator_vi, direction,
  legal_source, sql
from indicator
order by indicator_code
