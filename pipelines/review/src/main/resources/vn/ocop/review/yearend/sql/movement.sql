-- Grain: product × basis (cumulative, valid): its star on the eve of the period and at its end, and why the two differ.
-- star_from and star_to are null on a day on which the product does not count. Reads: asked, place.
with change as (
  select e.product_id, e.basis, e.star_category, e.event_date, e.delta, e.reason
  from certificate_event e
  join asked a on e.event_date <= a.as_of
  where e.star_category in ('3', '4', '5', '5_province') and e.basis in ('cumulative', 'valid')
),
eve as (
  select c.product_id, c.basis, c.star_category
  from change c
  join asked a on c.event_date < a.period_from
  group by c.product_id, c.basis, c.star_category
  having sum(c.delta) > 0
),
close as (
  select c.product_id, c.basis, c.star_category
  from change c
  group by c.product_id, c.basis, c.star_category
  having sum(c.delta) > 0
),
both_days as (
  select coalesce(e.product_id, c.product_id) as product_id, coalesce(e.basis, c.basis) as basis, e.star_category as star_from, c.star_category as star_to
  from eve e
  full join close c on c.product_id = e.product_id and c.basis = e.basis
),
left_for as (
  select c.product_id, c.basis, arg_max(c.reason, c.event_date) as reason
  from change c
  join asked a on c.event_date >= a.period_from
  where c.delta < 0
  group by c.product_id, c.basis
),
recognised as (
  select g.product_id, bool_or(g.kind = 'first') as is_called_first
  from recognition g
  join asked a on g.decision_date between a.period_from and a.as_of
  where g.star >= 3
  group by g.product_id
),
known_before as (
  select distinct c.product_id
  from change c
  join asked a on c.event_date < a.period_from
)
select
  b.product_id,
  b.basis,
  b.star_from,
  b.star_to,
  case
    when b.star_from is null and k.product_id is null then 'entered'
    when b.star_from is null then 'returned'
    when b.star_to is null and f.reason = 'withdrawn' then 'withdrawn'
    when b.star_to is null then 'lapsed'
    when b.star_from <> b.star_to then 'moved'
    else 'kept'
  end as reason,
  coalesce(r.product_id is not null, false) as is_recognised_again,
  coalesce(r.is_called_first, false) as is_called_first,
  p.name as product_name,
  l.part_id
from both_days b
join product p on p.product_id = b.product_id
join place l on l.leaf_unit_id = p.leaf_unit_id
left join left_for f on f.product_id = b.product_id and f.basis = b.basis
left join known_before k on k.product_id = b.product_id
left join recognised r on r.product_id = b.product_id
