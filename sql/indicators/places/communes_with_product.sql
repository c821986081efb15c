/* ---
code: communes_with_product
name_vi: "Số xã, phường, thị trấn có sản phẩm OCOP"
name_en: "Communes with an OCOP product"
unit: commune
count_unit: commune
basis: [cumulative, cumulative_net, valid]
numerator_vi: "Xã (đã xác định) có ít nhất một sản phẩm từ 3 sao trở lên"
denominator_vi: "(không có: số đếm)"
direction: up
legal_source: "QĐ 490/QĐ-TTg (2018); QĐ 919/QĐ-TTg (2022)"
since: "1.0"
--- */
with computed_date as (
  select p.as_of, bool_or(p.for_communes) as for_communes, bool_or(p.kind in ('year', 'date')) as is_named
  from period p
  group by p.as_of
),
-- a commune and each unit above it; a commune that changed its district counts once in every unit
place as (
  select distinct c.leaf_unit_id, split_part(c.unit_id, '/', 1) as commune_id, r.unit_id, r.unit_code, r.level, r.is_named, c.geography
  from unit_rollup c
  join unit k on k.unit_id = c.unit_id and not coalesce(k.is_unknown, false)
  join unit_rollup r on r.leaf_unit_id = c.leaf_unit_id and r.geography = c.geography and r.level <> 'commune'
  where c.level = 'commune'
),
-- days on which a commune holds a product, told by each product or leaf unit; the days may overlap
told as (
  select p.unit_id, p.unit_code, p.level, p.is_named, p.geography, p.commune_id, 'valid' as basis, s.from_date, s.to_date
  from (
    select c.leaf_unit_id, c.from_date, max(c.to_date) as to_date
    from certificate_span c
    group by c.leaf_unit_id, c.from_date
  ) s
  join place p on p.leaf_unit_id = s.leaf_unit_id
  union all
  select p.unit_id, p.unit_code, p.level, p.is_named, p.geography, p.commune_id, 'cumulative_net' as basis, n.event_date as from_date, coalesce(n.next_date, date '9999-12-31') as to_date
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
  join place p on p.leaf_unit_id = n.leaf_unit_id
  where n.products > 0
  union all
  select p.unit_id, p.unit_code, p.level, p.is_named, p.geography, p.commune_id, 'cumulative' as basis, min(g.decision_date) as from_date, date '9999-12-31' as to_date
  from (
    select t.leaf_unit_id, min(r.decision_date) as decision_date
    from recognition r
    join product t on t.product_id = r.product_id
    where r.star >= 3 and r.decision_date is not null
    group by t.leaf_unit_id
  ) g
  join place p on p.leaf_unit_id = g.leaf_unit_id
  group by p.unit_id, p.unit_code, p.level, p.is_named, p.geography, p.commune_id
),
-- the same days without overlap: reached is the last day told by what began before
followed as (
  select
    t.*,
    max(t.to_date) over (
      partition by t.unit_id, t.geography, t.commune_id, t.basis order by t.from_date, t.to_date rows between unbounded preceding and 1 preceding
    ) as reached
  from told t
),
change as (
  select f.unit_id, f.unit_code, f.level, f.is_named, f.geography, f.basis, f.from_date as event_date, 1 as communes
  from followed f
  where f.reached is null or f.from_date > f.reached
  union all
  select f.unit_id, f.unit_code, f.level, f.is_named, f.geography, f.basis, f.reached as event_date, -1 as communes
  from followed f
  where f.from_date > f.reached
  union all
  select f.unit_id, f.unit_code, f.level, f.is_named, f.geography, f.basis, max(f.to_date) as event_date, -1 as communes
  from followed f
  group by f.unit_id, f.unit_code, f.level, f.is_named, f.geography, f.basis, f.commune_id
),
gathered_at as (
  select x.event_date, min(d.as_of) as as_of
  from (select distinct c.event_date from change c) x
  join computed_date d on d.as_of >= x.event_date
  group by x.event_date
),
held as (
  select
    g.unit_id, g.unit_code, g.level, g.is_named, g.geography, g.basis,
    g.as_of as from_date,
    lead(g.as_of) over (partition by g.unit_id, g.geography, g.basis order by g.as_of) as to_date,
    sum(g.communes) over (partition by g.unit_id, g.geography, g.basis order by g.as_of rows between unbounded preceding and current row) as communes
  from (
    select c.unit_id, c.unit_code, c.level, c.is_named, c.geography, c.basis, a.as_of, sum(c.communes) as communes
    from change c
    join gathered_at a on a.event_date = c.event_date
    group by c.unit_id, c.unit_code, c.level, c.is_named, c.geography, c.basis, a.as_of
  ) g
),
counted as (
  select h.unit_id, h.unit_code, h.level, h.is_named, h.geography, d.as_of, h.basis, h.communes
  from held h
  join computed_date d on d.as_of >= h.from_date and d.as_of < coalesce(h.to_date, date '9999-12-31')
),
by_unit as (
  select
    c.unit_id, c.unit_code, c.level, c.is_named, c.geography, c.as_of,
    sum(case when c.basis = 'cumulative' then c.communes else 0 end) as cumulative,
    sum(case when c.basis = 'cumulative_net' then c.communes else 0 end) as cumulative_net,
    sum(case when c.basis = 'valid' then c.communes else 0 end) as valid
  from counted c
  group by c.unit_id, c.unit_code, c.level, c.is_named, c.geography, c.as_of
)
select
  'communes_with_product' as indicator_code,
  u.unit_id,
  u.unit_code,
  u.geography,
  u.as_of,
  cast(null as date) as period_from,
  b.basis,
  'all' as category,
  cast(case b.basis when 'cumulative' then u.cumulative when 'cumulative_net' then u.cumulative_net else u.valid end as double) as numerator,
  cast(null as double) as denominator,
  cast(case b.basis when 'cumulative' then u.cumulative when 'cumulative_net' then u.cumulative_net else u.valid end as double) as value
from by_unit u
join computed_date d on d.as_of = u.as_of
cross join (
  select 'cumulative' as basis
  union all
  select 'cumulative_net' as basis
  union all
  select 'valid' as basis
) b
where (b.basis <> 'cumulative_net' or d.is_named)
  and (u.level <> 'district' or d.for_communes or (d.is_named and u.is_named))
