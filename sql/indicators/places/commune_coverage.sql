/* ---
code: commune_coverage
name_vi: "Tỷ lệ xã, phường, thị trấn có sản phẩm OCOP"
name_en: "Share of communes with an OCOP product"
unit: share
count_unit: commune
basis: [cumulative, cumulative_net, valid]
numerator_vi: "Xã đang tồn tại tại ngày tính có ít nhất một sản phẩm từ 3 sao trở lên"
denominator_vi: "Các xã đang tồn tại tại ngày tính của đơn vị (không gồm đơn vị đã bỏ hay chưa xác định)"
direction: up
legal_source: "QĐ 490/QĐ-TTg (2018); QĐ 919/QĐ-TTg (2022)"
since: "1.0"
--- */
with computed_date as (
  select p.as_of, bool_or(p.kind in ('year', 'date')) as is_named, bool_or(p.kind in ('month', 'year') or p.for_communes) as is_regular
  from period p
  group by p.as_of
),
-- the communes of 2025 stand for the days before as well; until: the first day after
commune as (
  select
    u.unit_code, u.geography, u.province_id, coalesce(u.district_id, '') as district_id,
    case when u.geography = '2025-07-01' and coalesce(u.valid_from, date '0001-01-01') <= date '2025-07-01' then date '0001-01-01' else coalesce(u.valid_from, date '0001-01-01') end as valid_from,
    coalesce(u.valid_to + 1, date '9999-12-31') as valid_until
  from unit u
  where u.level = 'commune' and not coalesce(u.is_unknown, false) and not coalesce(u.is_retired, false)
    and (u.geography <> '2025-07-01' or coalesce(u.valid_to, date '9999-12-31') >= date '2025-07-01')
),
commune_group as (
  select c.geography, c.province_id, c.district_id, c.valid_from, c.valid_until, count(*) as communes
  from commune c
  group by c.geography, c.province_id, c.district_id, c.valid_from, c.valid_until
),
-- days on which a leaf unit holds a product; they may overlap
leaf_held as (
  select s.leaf_unit_id, 'valid' as basis, s.from_date, max(s.to_date) as to_date
  from certificate_span s
  group by s.leaf_unit_id, s.from_date
  union all
  select e.leaf_unit_id, 'cumulative' as basis, min(e.event_date) as from_date, date '9999-12-31' as to_date
  from certificate_event e
  where e.basis = 'cumulative' and e.star_category in ('3', '4', '5', '5_province')
  group by e.leaf_unit_id
  union all
  select n.leaf_unit_id, 'cumulative_net' as basis, n.event_date as from_date, coalesce(n.next_date, date '9999-12-31') as to_date
  from (
    select
      e.leaf_unit_id,
      e.event_date,
      sum(sum(e.delta)) over (partition by e.leaf_unit_id order by e.event_date rows between unbounded preceding and current row) as products,
      lead(e.event_date) over (partition by e.leaf_unit_id order by e.event_date) as next_date
    from certificate_event e
    where e.basis = 'cumulative_net'
    group by e.leaf_unit_id, e.event_date
  ) n
  where n.products > 0
),
-- the same days of each commune while it exists
told as (
  select
    c.geography, c.province_id, c.district_id, c.unit_code, c.valid_from, h.basis,
    greatest(h.from_date, c.valid_from) as from_date,
    least(h.to_date, c.valid_until) as to_date
  from leaf_held h
  join unit_rollup r on r.leaf_unit_id = h.leaf_unit_id and r.level = 'commune'
  join commune c on c.geography = r.geography and c.unit_code = r.unit_code and h.from_date < c.valid_until and h.to_date > c.valid_from
),
-- and without overlap: reached is the last day told by what began before
followed as (
  select
    t.*,
    max(t.to_date) over (
      partition by t.geography, t.unit_code, t.province_id, t.district_id, t.valid_from, t.basis
      order by t.from_date, t.to_date rows between unbounded preceding and 1 preceding
    ) as reached
  from told t
),
change as (
  select f.geography, f.province_id, f.district_id, f.basis, f.from_date as event_date, 1 as communes
  from followed f
  where f.reached is null or f.from_date > f.reached
  union all
  select f.geography, f.province_id, f.district_id, f.basis, f.reached as event_date, -1 as communes
  from followed f
  where f.from_date > f.reached
  union all
  select f.geography, f.province_id, f.district_id, f.basis, max(f.to_date) as event_date, -1 as communes
  from followed f
  group by f.geography, f.province_id, f.district_id, f.unit_code, f.valid_from, f.basis
),
gathered_at as (
  select x.event_date, min(d.as_of) as as_of
  from (select distinct c.event_date from change c) x
  join computed_date d on d.as_of >= x.event_date
  group by x.event_date
),
above as (
  select distinct c.geography, c.province_id, c.district_id, c.district_id as unit_id
  from commune_group c
  where c.district_id <> ''
  union all
  select distinct c.geography, c.province_id, c.district_id, c.province_id as unit_id
  from commune_group c
  union all
  select distinct c.geography, c.province_id, c.district_id, n.unit_id
  from commune_group c
  join unit n on n.level = 'nation' and n.geography = c.geography
),
existing as (
  select c.geography, a.unit_id, c.valid_from, c.valid_until, sum(c.communes) as communes
  from commune_group c
  join above a on a.geography = c.geography and a.province_id = c.province_id and a.district_id = c.district_id
  group by c.geography, a.unit_id, c.valid_from, c.valid_until
),
held as (
  select
    g.geography, g.unit_id, g.basis,
    g.as_of as from_date,
    lead(g.as_of) over (partition by g.geography, g.unit_id, g.basis order by g.as_of) as to_date,
    sum(g.communes) over (partition by g.geography, g.unit_id, g.basis order by g.as_of rows between unbounded preceding and current row) as communes
  from (
    select c.geography, a.unit_id, c.basis, x.as_of, sum(c.communes) as communes
    from change c
    join gathered_at x on x.event_date = c.event_date
    join above a on a.geography = c.geography and a.province_id = c.province_id and a.district_id = c.district_id
    group by c.geography, a.unit_id, c.basis, x.as_of
  ) g
),
held_unit as (
  select
    h.geography, h.unit_id, d.as_of,
    sum(case when h.basis = 'cumulative' then h.communes else 0 end) as cumulative,
    sum(case when h.basis = 'cumulative_net' then h.communes else 0 end) as cumulative_net,
    sum(case when h.basis = 'valid' then h.communes else 0 end) as valid
  from held h
  join computed_date d on d.as_of >= h.from_date and d.as_of < coalesce(h.to_date, date '9999-12-31')
  group by h.geography, h.unit_id, d.as_of
),
by_unit as (
  select h.geography, h.unit_id, h.as_of, h.cumulative, h.cumulative_net, h.valid, sum(e.communes) as communes
  from held_unit h
  join existing e on e.geography = h.geography and e.unit_id = h.unit_id and h.as_of >= e.valid_from and h.as_of < e.valid_until
  group by h.geography, h.unit_id, h.as_of, h.cumulative, h.cumulative_net, h.valid
)
select
  'commune_coverage' as indicator_code,
  u.unit_id,
  n.unit_code,
  u.geography,
  u.as_of,
  cast(null as date) as period_from,
  b.basis,
  'all' as category,
  cast(case b.basis when 'cumulative' then u.cumulative when 'cumulative_net' then u.cumulative_net else u.valid end as double) as numerator,
  cast(u.communes as double) as denominator,
  cast(case b.basis when 'cumulative' then u.cumulative when 'cumulative_net' then u.cumulative_net else u.valid end as double) / nullif(cast(u.communes as double), 0) as value
from by_unit u
join unit n on n.unit_id = u.unit_id
join computed_date d on d.as_of = u.as_of
cross join (
  select 'cumulative' as basis
  union all
  select 'cumulative_net' as basis
  union all
  select 'valid' as basis
) b
where u.cumulative > 0 and (b.basis <> 'cumulative_net' or d.is_named)
  and (n.level <> 'district' or d.is_regular or u.unit_id in (select r.unit_id from unit_rollup r where r.is_named))
