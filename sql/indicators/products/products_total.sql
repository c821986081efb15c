/* ---
code: products_total
name_vi: "Số sản phẩm OCOP"
name_en: "OCOP products"
unit: product
count_unit: product
basis: [cumulative, cumulative_net, valid]
numerator_vi: "Sản phẩm từ 3 sao trở lên (all: đã được công nhận; all_with_potential_5: thêm sản phẩm tiềm năng 5 sao chưa có giấy chứng nhận)"
denominator_vi: "(không có: số đếm)"
direction: up
legal_source: "QĐ 26/2026/QĐ-TTg Điều 3, 4, 7; trước đó QĐ 148/QĐ-TTg (2023), QĐ 1048/QĐ-TTg (2019)"
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
    sum(case when s.basis = 'cumulative' and s.star_category in ('3', '4', '5', '5_province') then s.products else 0 end) as cumulative,
    sum(case when s.basis = 'cumulative_net' and s.star_category in ('3', '4', '5', '5_province') then s.products else 0 end) as cumulative_net,
    sum(case when s.basis = 'valid' and s.star_category in ('3', '4', '5', '5_province') then s.products else 0 end) as valid,
    sum(case when s.basis = 'cumulative' and s.star_category = 'potential_5' then s.products else 0 end) as cumulative_potential,
    sum(case when s.basis = 'valid' and s.star_category = 'potential_5' then s.products else 0 end) as valid_potential
  from product_state s
  group by s.leaf_unit_id, s.as_of
),
by_unit as (
  select
    r.unit_id, r.unit_code, r.geography, r.level, s.as_of,
    sum(s.cumulative) as cumulative,
    sum(s.cumulative_net) as cumulative_net,
    sum(s.valid) as valid,
    sum(s.cumulative_potential) as cumulative_potential,
    sum(s.valid_potential) as valid_potential
  from leaf_state s
  join computed_date d on d.as_of = s.as_of
  join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id
  where r.level <> 'district' or d.is_regular or r.is_named
  group by r.unit_id, r.unit_code, r.geography, r.level, s.as_of
),
counted as (
  select
    u.unit_id, u.unit_code, u.geography, u.as_of, b.basis, 'all' as category,
    case b.basis when 'cumulative' then u.cumulative when 'cumulative_net' then u.cumulative_net else u.valid end as products
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
  union all
  select u.unit_id, u.unit_code, u.geography, u.as_of, 'cumulative' as basis, 'all_with_potential_5' as category, u.cumulative + u.cumulative_potential as products
  from by_unit u
  where u.level <> 'commune' or u.cumulative_potential > 0
  union all
  select u.unit_id, u.unit_code, u.geography, u.as_of, 'valid' as basis, 'all_with_potential_5' as category, u.valid + u.valid_potential as products
  from by_unit u
  where u.level <> 'commune' or u.valid_potential > 0
)
select
  'products_total' as indicator_code,
  c.unit_id,
  c.unit_code,
  c.geography,
  c.as_of,
  cast(null as date) as period_from,
  c.basis,
  c.category,
  cast(c.products as double) as numerator,
  cast(null as double) as denominator,
  cast(c.products as double) as value
from counted c
