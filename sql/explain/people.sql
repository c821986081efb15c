-- Grain: the population of the unit of the question, of the latest year by its date.
select
  p.unit_id || '|' || cast(p.year as string) as member_id,
  p.source || ' (' || cast(p.year as string) || ')' as member_name,
  p.person_count,
  'population' as event_kind,
  cast(null as string) as event_id
from (
  select n.*, row_number() over (order by n.year desc) as rn
  from population n
  join question q on q.unit_id = n.unit_id and n.year <= extract(year from q.as_of)
  where n.person_count > 0
) p
where p.rn = 1
