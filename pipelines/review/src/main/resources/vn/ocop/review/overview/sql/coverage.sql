-- Coverage of units on the dates of the page.
select c.unit_id, c.geography, c.as_of, c.basis, c.loaded_value, c.stated_value, c.stated_as_of, c.figure_id, c.coverage
from coverage c
join shown_date d on d.as_of = c.as_of
where c.basis in ('cumulative', 'valid', 'flow')
order by c.unit_id, c.geography, c.basis, c.as_of
