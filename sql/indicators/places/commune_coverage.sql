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
commune as (
  select
    u.unit_code, u.geography, u.province_id, coalesce(u.district_id, '') as district_id,
    coalesce(u.valid_from, date '0001-01-01') as valid_from,
    coalesce(u.valid_to, date '9999-12-31') as valid_to
  from unit u
  where u.level = 'commune' and not coalesce(u.is_unknown, false) and not coalesce(u.is_retired, false)
),
commune_group as (
  select c.geography, c.province_id, c.district_id, c.valid_from, c.valid_to, count(*) as communes
  from commune c
  group by c.geography, c.province_id, c.district_id, c.valid_from, c.valid_to
),
leaf_held as (
  select s.leaf_unit_id, 'valid' as basis, d.as_of
  from certificate_span s
  join computed_date d on d.as_of >= s.from_date and d.as_of < s.to_date
  union
  select c.leaf_unit_id, 'cumulative' as basis, d.as_of
  from (
    select e.leaf_unit_id, min(e.event_date) as since
    from certificate_event e
    where e.basis = 'cumulative' and e.star_category in ('3', '4', '5', '5_province')
    group by e.leaf_unit_id
  ) c
  join computed_date d on d.as_of >= c.since
  union
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
held as (
  select
    c.geography, c.unit_code, h.as_of,
    max(case when h.basis = 'cumulative' then 1 else 0 end) as cumulative,
    max(case when h.basis = 'cumulative_net' then 1 else 0 end) as cumulative_net,
    max(case when h.basis = 'valid' then 1 else 0 end) as valid
  from leaf_held h
  join unit_rollup c on c.leaf_unit_id = h.leaf_unit_id and c.level = 'commune'
  join unit k on k.unit_id = c.unit_id and k.geography = c.geography
  group by c.geography, c.unit_code, h.as_of
),
held_district as (
  select
    c.geography, c.province_id, c.district_id, h.as_of,
    sum(h.cumulative) as cumulative,
    sum(h.cumulative_net) as cumulative_net,
    sum(h.valid) as valid
  from held h
  join commune c on c.geography = h.geography and c.unit_code = h.unit_code
    and case when c.geography = '2025-07-01' then greatest(h.as_of, date '2025-07-01') else h.as_of end between c.valid_from and c.valid_to
  group by c.geography, c.province_id, c.district_id, h.as_of
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
  select c.geography, a.unit_id, c.valid_from, c.valid_to, sum(c.communes) as communes
  from commune_group c
  join above a on a.geography = c.geography and a.province_id = c.province_id and a.district_id = c.district_id
  group by c.geography, a.unit_id, c.valid_from, c.valid_to
),
held_unit as (
  select
    h.geography, a.unit_id, h.as_of,
    sum(h.cumulative) as cumulative,
    sum(h.cumulative_net) as cumulative_net,
    sum(h.valid) as valid
  from held_district h
  join above a on a.geography = h.geography and a.province_id = h.province_id and a.district_id = h.district_id
  group by h.geography, a.unit_id, h.as_of
),
by_unit as (
  select h.geography, h.unit_id, h.as_of, h.cumulative, h.cumulative_net, h.valid, sum(e.communes) as communes
  from held_unit h
  join existing e on e.geography = h.geography and e.unit_id = h.unit_id
    and case when h.geography = '2025-07-01' then greatest(h.as_of, date '2025-07-01') else h.as_of end between e.valid_from and e.valid_to
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
