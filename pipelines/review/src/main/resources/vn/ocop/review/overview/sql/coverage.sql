-- Coverage of units on the dates of the page; of flows that of the calendar year.
select c.unit_id, c.geography, c.as_of, c.basis, c.loaded_value, c.stated_value, c.stated_as_of, c.figure_id, c.coverage
from coverage c
join shown_date d on d.as_of = c.as_of
where c.basis in ('cumulative', 'cumulative_net', 'valid') or (c.basis = 'flow' and c.period_from = date_trunc('year', c.as_of)::date)
order by c.unit_id, c.geography, c.basis, c.as_of
