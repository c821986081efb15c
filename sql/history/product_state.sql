-- Grain: leaf unit × as_of × basis × star category × group × producer type: products that count there on that day (only where some do).
-- Dates that go down to communes (for_communes): leaf units are communes, with everything.
-- Other dates: leaf units are districts (of the two-level division: provinces), group and producer type are all; cumulative_net
-- only on named dates (year ends, and the dates of plans and published figures).
-- Changes are gathered at the first computed date on or after them, summed along the dates, and each level is written for the dates it lasts.
with computed_date as (
  select p.as_of, bool_or(coalesce(p.for_communes, false)) as for_communes, bool_or(p.kind in ('year', 'date')) as is_named
  from period p
  group by p.as_of
),
wide_leaf as (
  select
    r.leaf_unit_id,
    coalesce(max(case when r.level = 'district' then r.unit_id end), max(case when r.level = 'province' then r.unit_id end)) as unit_id
  from unit_rollup r
  where r.geography = 'recorded'
  group by r.leaf_unit_id
),
event_day as (
  select distinct e.event_date
  from certificate_event e
),
gathered_at as (
  select d.event_date, c.for_communes, min(c.as_of) as as_of
  from event_day d
  join computed_date c on c.as_of >= d.event_date
  group by d.event_date, c.for_communes
),
change as (
  select
    case when g.for_communes then e.leaf_unit_id else w.unit_id end as leaf_unit_id,
    g.for_communes,
    e.basis, e.star_category,
    case when g.for_communes then e.product_group else 'all' end as product_group,
    case when g.for_communes then e.producer_type else 'all' end as producer_type,
    g.as_of,
    sum(e.delta) as delta
  from certificate_event e
  join gathered_at g on g.event_date = e.event_date
  join wide_leaf w on w.leaf_unit_id = e.leaf_unit_id
  group by
    case when g.for_communes then e.leaf_unit_id else w.unit_id end,
    g.for_communes,
    e.basis, e.star_category,
    case when g.for_communes then e.product_group else 'all' end,
    case when g.for_communes then e.producer_type else 'all' end,
    g.as_of
),
level_held as (
  select
    c.leaf_unit_id, c.for_communes, c.basis, c.star_category, c.product_group, c.producer_type,
    c.as_of as from_date,
    lead(c.as_of) over (partition by c.leaf_unit_id, c.for_communes, c.basis, c.star_category, c.product_group, c.producer_type order by c.as_of) as to_date,
    sum(c.delta) over (
      partition by c.leaf_unit_id, c.for_communes, c.basis, c.star_category, c.product_group, c.producer_type
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
join computed_date d
  on d.for_communes = h.for_communes and d.as_of >= h.from_date and d.as_of < coalesce(h.to_date, date '9999-12-31')
  and (h.basis <> 'cumulative_net' or d.is_named)
where h.products <> 0
