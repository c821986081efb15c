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
leaf_held as (
  select distinct s.leaf_unit_id, 'valid' as basis, d.as_of
  from certificate_span s
  join computed_date d on d.as_of >= s.from_date and d.as_of < s.to_date
  union all
  select n.leaf_unit_id, 'cumulative_net' as basis, d.as_of
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
  join computed_date d on d.is_named and d.as_of >= n.event_date and d.as_of < coalesce(n.next_date, date '9999-12-31')
  where n.products > 0
),
place_since as (
  select p.unit_id, p.unit_code, p.level, p.is_named, p.geography, p.commune_id, min(g.decision_date) as since
  from recognition g
  join product t on t.product_id = g.product_id
  join place p on p.leaf_unit_id = t.leaf_unit_id
  where g.star >= 3 and g.decision_date is not null
  group by p.unit_id, p.unit_code, p.level, p.is_named, p.geography, p.commune_id
),
counted as (
  select s.unit_id, s.unit_code, s.level, s.is_named, s.geography, d.as_of, 'cumulative' as basis, sum(s.communes) as communes
  from (
    select x.unit_id, x.unit_code, x.level, x.is_named, x.geography, x.since, count(*) as communes
    from place_since x
    group by x.unit_id, x.unit_code, x.level, x.is_named, x.geography, x.since
  ) s
  join computed_date d on d.as_of >= s.since
  group by s.unit_id, s.unit_code, s.level, s.is_named, s.geography, d.as_of
  union all
  select p.unit_id, p.unit_code, p.level, p.is_named, p.geography, h.as_of, h.basis, count(distinct p.commune_id) as communes
  from leaf_held h
  join computed_date d on d.as_of = h.as_of
  join place p on p.leaf_unit_id = h.leaf_unit_id and (p.level <> 'district' or d.is_named)
  group by p.unit_id, p.unit_code, p.level, p.is_named, p.geography, h.as_of, h.basis
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
