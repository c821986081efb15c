-- Grain: product recognised by the date of the question, inside its unit: the year of its first certificate, and the certificate in
-- force at the date (null columns where none is). is_tail: past its expiry, in a statutory extension.
with placed as (
  select p.product_id, p.name
  from product p
  join unit_rollup r on r.leaf_unit_id = p.leaf_unit_id
  join question q on q.unit_id = r.unit_id and q.geography = r.geography
),
certified as (
  select c.product_id, extract(year from min(c.from_date)) as first_year, max(c.from_date) as last_from
  from certificate_span c
  join question q on c.from_date <= q.as_of
  group by c.product_id
)
select
  p.product_id as member_id,
  p.name as member_name,
  cast(cast(f.first_year as int) as string) as first_year,
  c.to_date > q.as_of as is_in_force,
  c.from_date = c.expires_on as is_tail,
  c.expires_on,
  c.star,
  g.score,
  case
    when g.score is null then 'unknown'
    when g.score >= 95 then '95_100'
    else cast(cast(floor(g.score / 5) * 5 as int) as string) || '_' || cast(cast(floor(g.score / 5) * 5 + 5 as int) as string)
  end as score_interval,
  b.score_from as next_score_from,
  'recognition' as event_kind,
  c.recognition_id as event_id,
  q.category as asked_category,
  q.as_of
from certified f
join placed p on p.product_id = f.product_id
join certificate_span c on c.product_id = f.product_id and c.from_date = f.last_from
join recognition g on g.recognition_id = c.recognition_id
left join star_band b on b.rule_set = g.rule_set and b.star = c.star + 1
cross join question q
