-- Grain: certificate whose expiry lies in the period of the question and which was still the current one 180 days before, of a product
-- inside its unit. is_in_time: decided again before it left force, by the date of the question.
with placed as (
  select p.product_id, p.name
  from product p
  join unit_rollup r on r.leaf_unit_id = p.leaf_unit_id
  join question q on q.unit_id = r.unit_id and q.geography = r.geography
),
certificate as (
  select c.*, lead(c.from_date) over (partition by c.product_id order by c.from_date) as next_from
  from certificate_span c
  where c.from_date < c.expires_on
),
tail as (
  select c.recognition_id, max(c.to_date) as to_date
  from certificate_span c
  where c.from_date = c.expires_on
  group by c.recognition_id
)
select
  c.recognition_id as member_id,
  p.name as member_name,
  coalesce(c.next_from <= coalesce(t.to_date, c.expires_on) and c.next_from <= q.as_of, false) as is_in_time,
  'recognition' as event_kind,
  c.recognition_id as event_id
from certificate c
join placed p on p.product_id = c.product_id
join question q on c.expires_on between q.period_from and q.as_of
left join tail t on t.recognition_id = c.recognition_id
where c.to_date > c.expires_on - 180 and c.state <> 'revoked'
