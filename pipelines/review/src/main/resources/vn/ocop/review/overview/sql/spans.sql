-- Certificates in force: recognition by number, from (inclusive), to (exclusive).
select r.r, c.from_date, c.to_date, c.state, c.expires_on, c.star_category, c.product_group, c.producer_type
from certificate_span c
join shown_recognition r on r.recognition_id = c.recognition_id
order by r.r, c.from_date
