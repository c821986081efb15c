-- Grain: recognition of three stars or more whose date nobody stated, of a product inside the unit; no figure of a date counts it.
-- Reads: asked, place.
select g.recognition_id, g.product_id, p.name as product_name, l.part_name, g.star_category, s.file_name
from recognition g
join product p on p.product_id = g.product_id
join place l on l.leaf_unit_id = p.leaf_unit_id
left join submission s on s.submission_id = g.submission_id
where g.decision_date is null and g.star >= 3
