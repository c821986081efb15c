-- Published figures against computed ones.
select figure_id, measure, unit_id, as_of, date_precision, basis, basis_raw, indicator_code, category, published_value,
  computed_value, difference, verdict, explanation, source
from reconciliation
order by unit_id, as_of, figure_id, measure
