/* ---
code: products_by_star
name_vi: "Số sản phẩm theo hạng sao"
name_en: "Products by star"
unit: product
count_unit: product
basis: [cumulative, cumulative_net, valid]
numerator_vi: "Sản phẩm có hạng sao đó tại ngày tính (5_province: 5 sao cấp tỉnh 2018–2019; potential_5: tiềm năng 5 sao, không phải công nhận)"
denominator_vi: "(không có: số đếm)"
direction: none
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
    case when s.star_category = 'potential_5_certified' then 'potential_5' else s.star_category end as category,
    sum(case when s.basis = 'cumulative' then s.products else 0 end) as cumulative,
    sum(case when s.basis = 'cumulative_net' then s.products else 0 end) as cumulative_net,
    sum(case when s.basis = 'valid' then s.products else 0 end) as valid
  from product_state s
  group by s.leaf_unit_id, s.as_of, case when s.star_category = 'potential_5_certified' then 'potential_5' else s.star_category end
),
by_unit as (
  select
    r.unit_id, r.unit_code, r.geography, r.level, s.as_of, s.category,
    sum(s.cumulative) as cumulative,
    sum(s.cumulative_net) as cumulative_net,
    sum(s.valid) as valid
  from leaf_state s
  join computed_date d on d.as_of = s.as_of
  join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id
  where r.level <> 'district' or d.is_regular or r.is_named
  group by r.unit_id, r.unit_code, r.geography, r.level, s.as_of, s.category
),
row_wanted as (
  select u.unit_id, u.unit_code, u.geography, u.level, u.as_of, u.category, u.cumulative, u.cumulative_net, u.valid
  from by_unit u
  union all
  select distinct u.unit_id, u.unit_code, u.geography, u.level, u.as_of, c.category, 0 as cumulative, 0 as cumulative_net, 0 as valid
  from by_unit u
  cross join (
    select '3' as category
    union all
    select '4' as category
    union all
    select '5' as category
  ) c
  where u.level in ('nation', 'province')
),
counted as (
  select
    w.unit_id, w.unit_code, w.geography, w.level, w.as_of, w.category,
    sum(w.cumulative) as cumulative,
    sum(w.cumulative_net) as cumulative_net,
    sum(w.valid) as valid
  from row_wanted w
  group by w.unit_id, w.unit_code, w.geography, w.level, w.as_of, w.category
)
select
  'products_by_star' as indicator_code,
  c.unit_id,
  c.unit_code,
  c.geography,
  c.as_of,
  cast(null as date) as period_from,
  b.basis,
  c.category,
  cast(case b.basis when 'cumulative' then c.cumulative when 'cumulative_net' then c.cumulative_net else c.valid end as double) as numerator,
  cast(null as double) as denominator,
  cast(case b.basis when 'cumulative' then c.cumulative when 'cumulative_net' then c.cumulative_net else c.valid end as double) as value
from counted c
join computed_date d on d.as_of = c.as_of
cross join (
  select 'cumulative' as basis
  union all
  select 'cumulative_net' as basis
  union all
  select 'valid' as basis
) b
where b.basis <> 'cumulative_net' or (d.is_named and c.level <> 'commune' and c.category <> 'potential_5')
