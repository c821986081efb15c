-- Listed products, in the order of their numbers.
select p.product_id, p.name, o.o, p.product_group, p.leaf_unit_id, p.official_code
from shown_product p
left join shown_producer o on o.producer_id = p.producer_id
order by p.p
