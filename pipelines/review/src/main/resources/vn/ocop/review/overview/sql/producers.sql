-- Listed producers, in the order of their numbers.
select name from shown_producer order by o
