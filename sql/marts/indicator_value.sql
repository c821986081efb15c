-- Grain: indicator × unit × geography × as_of × period_from × basis × category.
-- indicator_base is the union of all files in sql/indicators. A flow takes the coverage stated for its period, else the cumulative one.
select
  i.indicator_code,
  i.unit_id,
  i.unit_code,
  i.geography,
  i.as_of,
  i.period_from,
  i.basis,
  i.category,
  i.numerator,
  i.denominator,
  i.value,
  coalesce(f.coverage, c.coverage) as coverage
from indicator_base i
left join coverage c
  on c.unit_id = i.unit_id and c.geography = i.geography and c.as_of = i.as_of and c.period_from is null
  and c.basis = case when i.basis = 'flow' then 'cumulative' else i.basis end
left join coverage f
  on f.unit_id = i.unit_id and f.geography = i.geography and f.as_of = i.as_of and f.basis = i.basis and f.period_from = i.period_from
