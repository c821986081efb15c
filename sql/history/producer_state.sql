-- Grain: leaf unit × as_of × basis × star category (all: any) × producer type: producers with at least one product that counts there
-- on that day, and how many products they hold. A producer stands in one leaf unit; its type on a day is that of its latest
-- recognition by then which states one. Producers by star overlap and are never summed.
-- Dates that go down to communes (for_communes): leaf units are communes; cumulative_net is not told by star.
-- Other dates: leaf units are districts (of the two-level division: provinces), star category is all; cumulative_net only on named
-- dates (year ends, and the dates of plans and published figures).
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
holding_change as (
  select e.producer_id, e.basis, e.star_category, e.event_date, sum(e.delta) as delta
  from certificate_event e
  where e.producer_id is not null and e.star_category in ('3', '4', '5', '5_province')
  group by e.producer_id, e.basis, e.star_category, e.event_date
  union all
  select e.producer_id, e.basis, 'all' as star_category, e.event_date, sum(e.delta) as delta
  from certificate_event e
  where e.producer_id is not null and e.star_category in ('3', '4', '5', '5_province')
  group by e.producer_id, e.basis, e.event_date
),
type_stated as (
  select
    r.producer_id,
    r.decision_date as event_date,
    max(cast(r.decision_date as string) || '|' || cast(r.star as string) || r.recognition_id || '|' || r.producer_type) as type_text
  from recognition r
  where r.producer_id is not null and r.decision_date is not null and r.producer_type <> 'unknown'
  group by r.producer_id, r.decision_date
),
holder as (
  select distinct h.producer_id, h.basis, h.star_category
  from holding_change h
),
point as (
  select
    x.producer_id, x.basis, x.star_category, x.event_date,
    sum(x.delta) as delta,
    max(x.type_text) as type_text
  from (
    select h.producer_id, h.basis, h.star_category, h.event_date, h.delta, cast(null as string) as type_text
    from holding_change h
    union all
    select h.producer_id, h.basis, h.star_category, t.event_date, 0 as delta, t.type_text
    from holder h
    join type_stated t on t.producer_id = h.producer_id
  ) x
  group by x.producer_id, x.basis, x.star_category, x.event_date
),
standing as (
  select
    p.producer_id, p.basis, p.star_category,
    p.event_date as from_date,
    lead(p.event_date) over (partition by p.producer_id, p.basis, p.star_category order by p.event_date) as to_date,
    sum(p.delta) over (partition by p.producer_id, p.basis, p.star_category order by p.event_date rows between unbounded preceding and current row) as products,
    max(p.type_text) over (partition by p.producer_id, p.basis, p.star_category order by p.event_date rows between unbounded preceding and current row) as type_text
  from point p
),
held as (
  select
    u.leaf_unit_id,
    s.basis,
    s.star_category,
    coalesce(split_part(s.type_text, '|', 3), 'unknown') as producer_type,
    s.from_date,
    s.to_date,
    s.products
  from standing s
  join producer u on u.producer_id = s.producer_id
  where s.products > 0
),
change as (
  select h.leaf_unit_id, h.basis, h.star_category, h.producer_type, h.from_date as event_date, 1 as producers, h.products
  from held h
  union all
  select h.leaf_unit_id, h.basis, h.star_category, h.producer_type, h.to_date as event_date, -1 as producers, -h.products as products
  from held h
  where h.to_date is not null
),
gathered_at as (
  select d.event_date, c.for_communes, min(c.as_of) as as_of
  from (select distinct x.event_date from change x) d
  join computed_date c on c.as_of >= d.event_date
  group by d.event_date, c.for_communes
),
gathered as (
  select
    case when g.for_communes then c.leaf_unit_id else w.unit_id end as leaf_unit_id,
    g.for_communes, c.basis, c.star_category, c.producer_type, g.as_of,
    sum(c.producers) as producers,
    sum(c.products) as products
  from change c
  join gathered_at g on g.event_date = c.event_date
  join wide_leaf w on w.leaf_unit_id = c.leaf_unit_id
  where c.star_category = 'all' or (g.for_communes and c.basis <> 'cumulative_net')
  group by
    case when g.for_communes then c.leaf_unit_id else w.unit_id end,
    g.for_communes, c.basis, c.star_category, c.producer_type, g.as_of
),
level_held as (
  select
    c.leaf_unit_id, c.for_communes, c.basis, c.star_category, c.producer_type,
    c.as_of as from_date,
    lead(c.as_of) over (partition by c.leaf_unit_id, c.for_communes, c.basis, c.star_category, c.producer_type order by c.as_of) as to_date,
    sum(c.producers) over (
      partition by c.leaf_unit_id, c.for_communes, c.basis, c.star_category, c.producer_type
      order by c.as_of rows between unbounded preceding and current row
    ) as producers,
    sum(c.products) over (
      partition by c.leaf_unit_id, c.for_communes, c.basis, c.star_category, c.producer_type
      order by c.as_of rows between unbounded preceding and current row
    ) as products
  from gathered c
)
select
  h.leaf_unit_id,
  d.as_of,
  d.for_communes,
  h.basis,
  h.star_category,
  h.producer_type,
  cast(h.producers as bigint) as producers,
  cast(h.products as bigint) as products
from level_held h
join computed_date d
  on d.for_communes = h.for_communes and d.as_of >= h.from_date and d.as_of < coalesce(h.to_date, date '9999-12-31')
  and (h.basis <> 'cumulative_net' or d.is_named)
where h.producers <> 0
