-- Grain: certificate that came into force (change 1) or left it (change -1) in the period of the question, of a product inside its unit,
-- with the recognition that gave it. days_out: days without a certificate before a return.
with placed as (
  select p.product_id, p.name
  from product p
  join unit_rollup r on r.leaf_unit_id = p.leaf_unit_id
  join question q on q.unit_id = r.unit_id and q.geography = r.geography
),
followed as (
  select
    c.*,
    lag(c.to_date) over (partition by c.product_id order by c.from_date) as last_to,
    lag(c.star_category) over (partition by c.product_id order by c.from_date) as last_category,
    lead(c.from_date) over (partition by c.product_id order by c.from_date) as next_from,
    lead(c.star_category) over (partition by c.product_id order by c.from_date) as next_category
  from certificate_span c
),
changed as (
  select
    f.product_id, f.recognition_id, f.star_category, f.from_date as changed_on, 1 as change,
    case when f.last_to is null then 'first' when f.last_to < f.from_date then 'returned' else 'moved_in' end as kind,
    case when f.last_to < f.from_date then unix_date(f.from_date) - unix_date(f.last_to) end as days_out
  from followed f
  where f.last_to is null or f.last_to < f.from_date or f.last_category <> f.star_category
  union all
  select
    f.product_id, f.recognition_id, f.star_category, f.to_date as changed_on, -1 as change,
    case when f.next_from = f.to_date then 'moved_out' when f.state = 'revoked' then 'withdrawn' else 'lapsed' end as kind,
    null as days_out
  from followed f
  where f.next_from is null or f.next_from > f.to_date or f.next_category <> f.star_category
)
select
  c.product_id || '|' || cast(c.changed_on as string) || '|' || c.kind as member_id,
  p.name as member_name,
  c.kind,
  c.star_category,
  c.change,
  c.days_out,
  'recognition' as event_kind,
  c.recognition_id as event_id,
  q.category as asked_category
from changed c
join placed p on p.product_id = c.product_id
join question q on c.changed_on between q.period_from and q.as_of
