-- Listed recognitions, newest first, in the order of their numbers.
select p.p, o.o, r.producer_type, r.kind, r.kind_evidence, r.star_category, r.score, r.decision_number, r.decision_date,
  r.date_precision, r.expires_on, r.leaf_unit_id
from shown_recognition r
left join shown_product p on p.product_id = r.product_id
left join shown_producer o on o.producer_id = r.producer_id
order by r.r
