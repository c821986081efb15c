-- Dates that the page can show, in the order of their numbers.
select as_of, is_year_end from shown_date order by d
