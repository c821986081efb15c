-- Potential five stars: steps of a file, not awards.
select p.p, a.from_date, a.to_date, a.decision_number, a.date_precision, f.f, a.sheet_name, a.row_number, a.producer_type
from assessment a
join shown_product p on p.product_id = a.product_id
join shown_submission f on f.submission_id = a.submission_id
where a.step = 'potential_five'
order by p.p, a.from_date
