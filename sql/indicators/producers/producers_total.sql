/* ---
code: producers_total
name_vi: "Số chủ thể OCOP"
name_en: "OCOP producers"
unit: producer
count_unit: producer
basis: [cumulative, cumulative_net, valid]
numerator_vi: "Chủ thể (nêu tên trong danh sách) có ít nhất một sản phẩm từ 3 sao trở lên"
denominator_vi: "(không có: số đếm)"
direction: up
legal_source: "QĐ 26/2026/QĐ-TTg Điều 2.3; QĐ 919/QĐ-TTg (2022)"
since: "1.0"
--- */
with computed_date as (
  select p.as_of, bool_or(p.kind in ('year', 'date')) as is_named, bool_or(p.kind in ('month', 'year') or p.for_communes) as is_regular
  from period p
  group by p.as_of
),
-- a leaf unit's rows are added up before the ancestors are
leaf_state as (
  select
    s.leaf_unit_id, s.as_of,
    sum(case when s.basis = 'cumulative' then s.producers else 0 end) as cumulative,
    sum(case when s.basis = 'cumulative_net' then s.producers else 0 end) as cumulative_net,
    sum(case when s.basis = 'valid' then s.producers else 0 end) as valid
  from producer_state s
  where s.star_category = 'all'
  group by s.leaf_unit_id, s.as_of
),
by_unit as (
  select
    r.unit_id, r.unit_code, r.geography, r.level, s.as_of,
    sum(s.cumulative) as cumulative,
    sum(s.cumulative_net) as cumulative_net,
    sum(s.valid) as valid
  from leaf_state s
  join computed_date d on d.as_of = s.as_of
  join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id
  where r.level <> 'district' or d.is_regular or r.is_named
  group by r.unit_id, r.unit_code, r.geography, r.level, s.as_of
)
select
  'producers_total' as indicator_code,
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
where b.basis <> 'cumulative_net' or (d.is_named and u.level <> 'commune')
