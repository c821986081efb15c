/* ---
code: cooperative_share
name_vi: "Tỷ lệ chủ thể là hợp tác xã"
name_en: "Share of cooperatives among producers"
unit: share
count_unit: producer
basis: [cumulative, cumulative_net, valid]
numerator_vi: "Chủ thể là hợp tác xã (không gồm tổ hợp tác)"
denominator_vi: "Tất cả chủ thể nêu tên trong danh sách, kể cả chưa xác định loại hình"
direction: up
legal_source: "QĐ 919/QĐ-TTg (2022), mục tiêu ít nhất 40 % chủ thể là hợp tác xã"
since: "1.0"
--- */
with computed_date as (
  select p.as_of, bool_or(p.kind in ('month', 'year') or p.for_communes) as is_regular
  from period p
  group by p.as_of
),
-- a leaf unit's rows are added up before the ancestors are
leaf_state as (
  select
    s.leaf_unit_id, s.as_of,
    s.basis,
    sum(case when s.producer_type = 'cooperative' then s.producers else 0 end) as members,
    sum(s.producers) as producers
  from producer_state s
  where s.star_category = 'all'
  group by s.leaf_unit_id, s.as_of, s.basis
),
by_unit as (
  select
    r.unit_id, r.unit_code, r.geography, s.as_of, s.basis,
    sum(s.members) as members,
    sum(s.producers) as producers
  from leaf_state s
  join computed_date d on d.as_of = s.as_of
  join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id
  where r.level <> 'commune' and (r.level <> 'district' or d.is_regular or r.is_named)
  group by r.unit_id, r.unit_code, r.geography, s.as_of, s.basis
)
select
  'cooperative_share' as indicator_code,
  u.unit_id,
  u.unit_code,
  u.geography,
  u.as_of,
  cast(null as date) as period_from,
  u.basis,
  'all' as category,
  cast(u.members as double) as numerator,
  cast(u.producers as double) as denominator,
  cast(u.members as double) / nullif(cast(u.producers as double), 0) as value
from by_unit u
