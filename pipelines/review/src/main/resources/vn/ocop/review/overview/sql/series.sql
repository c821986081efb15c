-- Series of indicator values, in the order of their numbers.
select indicator_code, basis, category from shown_series order by s
