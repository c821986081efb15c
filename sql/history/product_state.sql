-- Grain: leaf unit × as_of × basis × star category × group × producer type: products that count there on that day (only where some do).
-- Changes are gathered at the first computed date on or after them, summed along the dates, and each level is written for the dates it lasts.
with computed_date as (
  select p.as_of, bool_or(coalesce(p.for_communes, false)) as for_communes
  from period p
  group by p.as_of
),
event_day as (
  select distinct e.event_date
  from certificate_event e
),
gathered_at as (
  select d.event_date, min(c.as_of) as as_of
  from event_day d
  join computed_date c on c.as_of >= d.event_date
  group by d.event_date
),
change as (
  select
    e.leaf_unit_id, e.basis, e.star_category, e.product_group, e.producer_type,
    g.as_of,
    sum(e.delta) as delta
  from certificate_event e
  join gathered_at g on g.event_date = e.event_date
  group by e.leaf_unit_id, e.basis, e.star_category, e.product_group, e.producer_type, g.as_of
),
level_held as (
  select
    c.leaf_unit_id, c.basis, c.star_category, c.product_group, c.producer_type,
    c.as_of as from_date,
    lead(c.as_of) over (partition by c.leaf_unit_id, c.basis, c.star_category, c.product_group, c.producer_type order by c.as_of) as to_date,
    sum(c.delta) over (
      partition by c.leaf_unit_id, c.basis, c.star_category, c.product_group, c.producer_type
      order by c.as_of rows between unbounded preceding and current row
    ) as products
  from change c
  where c.delta <> 0
)
select
  h.leaf_unit_id,
  d.as_of,
  d.for_communes,
  h.basis,
  h.star_category,
  h.product_group,
  h.producer_type,
  cast(h.products as bigint) as products
from level_held h
join computed_date d on d.as_of >= h.from_date and d.as_of < coalesce(h.to_date, date '9999-12-31')
where h.products <> 0
