-- Grain: leaf unit × period (period_from to as_of) × kind × category: how many products something happened to in the period.
-- A product stands in one leaf unit, so distinct products add up to those of every unit above. category all counts whatever the star.
-- recognised, first, upgrade, reevaluation: products with such a decision of three stars or more, by star category.
-- participating:              products with any step of a file or any decision.
-- group, authority:           products recognised for the first time, by product group; products recognised, by level of the authority.
-- withdrawal:                 products withdrawn, by ground.
-- certificate_*:              certificates that came into force or left it, by star: first, returned (after a time out of force),
--                             moved_in and moved_out (another star than the day before), lapsed, withdrawn. What was in force before the
--                             period + first + returned + moved_in - moved_out - lapsed - withdrawn = what is in force at its end.
-- none:                       nothing (0): the units that have any step or decision by then, for periods other than months.
-- Periods that go down to communes (for_communes) have all kinds, and their leaf units are communes. Other periods have decisions and
-- participating; their leaf units, and those of kind none, are districts (of the two-level division provinces).
-- for_districts: districts have rows too: in regular periods, else where a plan or a published figure is about the district.
with flow_period as (
  select
    p.as_of,
    p.period_from,
    bool_or(coalesce(p.for_communes, false)) as for_communes,
    bool_or(p.kind <> 'month') as has_zeros,
    bool_or(p.kind in ('month', 'quarter', 'year') or p.for_communes) as is_regular
  from period p
  where p.period_from is not null
  group by p.as_of, p.period_from
),
wide_leaf as (
  select
    r.leaf_unit_id,
    coalesce(max(case when r.level = 'district' then r.unit_id end), max(case when r.level = 'province' then r.unit_id end)) as unit_id,
    bool_or(r.level = 'district' and r.is_named) as is_named
  from unit_rollup r
  where r.geography = 'recorded'
  group by r.leaf_unit_id
),
taken as (
  select g.product_id, g.decision_date as happened_on
  from recognition g
  where g.decision_date is not null
  union
  select a.product_id, a.from_date as happened_on
  from assessment a
  where a.from_date is not null
),
followed as (
  select
    c.product_id, c.from_date, c.to_date, c.star_category, c.state,
    lag(c.to_date) over (partition by c.product_id order by c.from_date) as last_to,
    lag(c.star_category) over (partition by c.product_id order by c.from_date) as last_category,
    lead(c.from_date) over (partition by c.product_id order by c.from_date) as next_from,
    lead(c.star_category) over (partition by c.product_id order by c.from_date) as next_category
  from certificate_span c
),
happened as (
  select g.product_id, 'recognised' as kind, g.star_category as category, g.decision_date as happened_on
  from recognition g
  where g.star >= 3 and g.decision_date is not null
  union all
  select g.product_id, g.kind, g.star_category as category, g.decision_date as happened_on
  from recognition g
  where g.star >= 3 and g.decision_date is not null
  union all
  select g.product_id, 'authority' as kind, coalesce(g.authority_level, 'unknown') as category, g.decision_date as happened_on
  from recognition g
  where g.star >= 3 and g.decision_date is not null
  union all
  select g.product_id, 'group' as kind, coalesce(p.product_group, 'unknown') as category, g.decision_date as happened_on
  from recognition g
  join product p on p.product_id = g.product_id
  where g.star >= 3 and g.decision_date is not null and g.kind = 'first'
  union all
  select t.product_id, 'participating' as kind, cast(null as string) as category, t.happened_on
  from taken t
  union all
  select w.product_id, 'withdrawal' as kind, w.ground as category, w.withdrawn_on as happened_on
  from withdrawal w
  where w.withdrawn_on is not null
  union all
  select
    f.product_id,
    case when f.last_to is null then 'certificate_first' when f.last_to < f.from_date then 'certificate_returned' else 'certificate_moved_in' end as kind,
    f.star_category as category, f.from_date as happened_on
  from followed f
  where f.last_to is null or f.last_to < f.from_date or f.last_category <> f.star_category
  union all
  select
    f.product_id,
    case when f.next_from = f.to_date then 'certificate_moved_out' when f.state = 'revoked' then 'certificate_withdrawn' else 'certificate_lapsed' end as kind,
    f.star_category as category, f.to_date as happened_on
  from followed f
  where f.next_from is null or f.next_from > f.to_date or f.next_category <> f.star_category
),
day_inside as (
  select d.happened_on, f.as_of, f.period_from, f.for_communes, f.is_regular
  from (select distinct h.happened_on from happened h) d
  join flow_period f on d.happened_on between f.period_from and f.as_of
),
-- what happened to a product before, of the same kind: a product counts once in a period, its certificates each time
followed_by_kind as (
  select
    p.leaf_unit_id, h.kind, h.category, h.happened_on,
    case when h.kind not like 'certificate%'
      then lag(h.happened_on) over (partition by h.product_id, h.kind, h.category order by h.happened_on) end as last_on,
    case when h.kind not like 'certificate%'
      then lag(h.happened_on) over (partition by h.product_id, h.kind order by h.happened_on) end as last_of_any
  from happened h
  join product p on p.product_id = h.product_id
),
daily as (
  select f.leaf_unit_id, f.kind, f.category, f.happened_on, f.last_on, count(*) as products
  from followed_by_kind f
  where f.category is not null
  group by f.leaf_unit_id, f.kind, f.category, f.happened_on, f.last_on
  union all
  select f.leaf_unit_id, f.kind, 'all' as category, f.happened_on, f.last_of_any as last_on, count(*) as products
  from followed_by_kind f
  where f.kind not in ('authority', 'group', 'withdrawal')
  group by f.leaf_unit_id, f.kind, f.happened_on, f.last_of_any
),
placed as (
  select d.leaf_unit_id, w.is_named, true as for_communes, d.kind, d.category, d.happened_on, d.last_on, d.products
  from daily d
  join wide_leaf w on w.leaf_unit_id = d.leaf_unit_id
  union all
  select w.unit_id as leaf_unit_id, w.is_named, false as for_communes, d.kind, d.category, d.happened_on, d.last_on, sum(d.products) as products
  from daily d
  join wide_leaf w on w.leaf_unit_id = d.leaf_unit_id
  where d.kind in ('recognised', 'first', 'upgrade', 'reevaluation', 'participating')
  group by w.unit_id, w.is_named, d.kind, d.category, d.happened_on, d.last_on
),
counted as (
  select
    p.leaf_unit_id, i.as_of, i.period_from, p.for_communes,
    i.is_regular or p.is_named as for_districts,
    p.kind, p.category,
    sum(p.products) as products
  from placed p
  join day_inside i on i.happened_on = p.happened_on and i.for_communes = p.for_communes and (p.last_on is null or p.last_on < i.period_from)
  group by p.leaf_unit_id, i.as_of, i.period_from, p.for_communes, i.is_regular or p.is_named, p.kind, p.category
),
since as (
  select w.unit_id, w.is_named, min(t.happened_on) as happened_on
  from taken t
  join product p on p.product_id = t.product_id
  join wide_leaf w on w.leaf_unit_id = p.leaf_unit_id
  group by w.unit_id, w.is_named
)
select
  c.leaf_unit_id,
  c.as_of,
  c.period_from,
  c.for_communes,
  c.for_districts,
  c.kind,
  c.category,
  cast(c.products as bigint) as products
from counted c
union all
select
  s.unit_id as leaf_unit_id,
  f.as_of,
  f.period_from,
  f.for_communes,
  f.is_regular or s.is_named as for_districts,
  'none' as kind,
  'all' as category,
  cast(0 as bigint) as products
from since s
join flow_period f on s.happened_on <= f.as_of and f.has_zeros
