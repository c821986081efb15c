-- Grain: leaf unit × ancestor × geography, the leaf itself included. A leaf unit is a commune-level unit that a received row stands in;
-- the district of such a unit (in the two-level division its province) is one too, since states on dates without communes stand there.
-- recorded:   the division in which the row was written; a commune of 2025 stands under its new province.
-- 2025-07-01: the commune that certainly took the old one over, or that part of it in which a sourced table puts the village,
--             else the "not determined" commune of the new province.
-- is_named:   a plan or a published figure is about the unit; districts have rows on more dates then.
with leaf as (
  select u.unit_id, u.geography, u.province_id, u.district_id
  from unit u
  where u.level = 'commune' and u.unit_id in (select e.leaf_unit_id from entry e)
),
new_commune as (
  select u.unit_id, u.unit_code, u.province_id
  from unit u
  where u.level = 'commune' and u.geography = '2025-07-01' and not coalesce(u.is_unknown, false)
),
succession as (
  select distinct s.unit_id as old_id, n.unit_id as commune_id, n.province_id, coalesce(s.is_certain, false) as is_certain
  from unit_successor s
  join new_commune n on n.unit_code = s.successor_code
),
placed as (
  select
    s.old_id,
    case when count(case when s.is_certain then 1 end) = 1 then max(case when s.is_certain then s.commune_id end) end as commune_id,
    case when min(s.province_id) = max(s.province_id) then min(s.province_id) end as province_id
  from succession s
  group by s.old_id
),
province_votes as (
  select o.province_id, s.province_id as new_province_id, count(*) as votes
  from unit o
  join succession s on s.old_id = o.unit_id
  where o.level = 'commune' and o.geography = 'recorded' and o.unit_id not like '%/%'
  group by o.province_id, s.province_id
),
province_successor as (
  select v.province_id, v.new_province_id
  from (
    select pv.province_id, pv.new_province_id, row_number() over (partition by pv.province_id order by pv.votes desc, pv.new_province_id) as rn
    from province_votes pv
  ) v
  where v.rn = 1
),
unplaced_commune as (
  select u.province_id, min(u.unit_id) as unit_id
  from unit u
  where u.level = 'commune' and u.geography = '2025-07-01' and u.is_unknown
  group by u.province_id
),
leaf_2025 as (
  select
    l.unit_id,
    case when l.geography = '2025-07-01' then l.unit_id else p.commune_id end as commune_id,
    case when l.geography = '2025-07-01' then l.province_id else coalesce(p.province_id, ps.new_province_id, 'unknown@34') end as province_id
  from leaf l
  left join placed p on p.old_id = l.unit_id and l.geography = 'recorded'
  left join province_successor ps on ps.province_id = l.province_id and l.geography = 'recorded'
),
wide_leaf as (
  select distinct coalesce(l.district_id, l.province_id) as unit_id, l.province_id, l.geography
  from leaf l
),
named as (
  select p.unit_id from plan p
  union
  select f.unit_id from published_figure f
),
ancestor as (
  select l.unit_id as leaf_unit_id, l.unit_id, 'recorded' as geography from leaf l
  union all
  select l.unit_id as leaf_unit_id, l.district_id as unit_id, 'recorded' as geography from leaf l where l.district_id is not null
  union all
  select l.unit_id as leaf_unit_id, l.province_id as unit_id, 'recorded' as geography from leaf l
  union all
  select l.unit_id as leaf_unit_id, n.unit_id, n.geography from leaf l cross join (select u.unit_id, u.geography from unit u where u.level = 'nation') n
  union all
  select l.unit_id as leaf_unit_id, l.province_id as unit_id, '2025-07-01' as geography from leaf_2025 l
  union all
  select l.unit_id as leaf_unit_id, coalesce(l.commune_id, c.unit_id) as unit_id, '2025-07-01' as geography
  from leaf_2025 l
  left join unplaced_commune c on c.province_id = l.province_id
  union all
  select l.unit_id as leaf_unit_id, l.unit_id, 'recorded' as geography from wide_leaf l
  union all
  select l.unit_id as leaf_unit_id, l.province_id as unit_id, 'recorded' as geography from wide_leaf l where l.province_id <> l.unit_id
  union all
  select
    l.unit_id as leaf_unit_id,
    case when l.geography = '2025-07-01' then l.province_id else coalesce(ps.new_province_id, 'unknown@34') end as unit_id,
    '2025-07-01' as geography
  from wide_leaf l
  left join province_successor ps on ps.province_id = l.province_id and l.geography = 'recorded'
  union all
  select l.unit_id as leaf_unit_id, n.unit_id, n.geography from wide_leaf l cross join (select u.unit_id, u.geography from unit u where u.level = 'nation') n
)
select a.leaf_unit_id, a.unit_id, u.unit_code, a.geography, u.level, n.unit_id is not null as is_named
from ancestor a
join unit u on u.unit_id = a.unit_id
left join named n on n.unit_id = a.unit_id
