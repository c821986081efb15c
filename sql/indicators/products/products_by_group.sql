/* ---
code: products_by_group
name_vi: "Số sản phẩm theo nhóm sản phẩm"
name_en: "Products by group"
unit: product
count_unit: product
basis: [cumulative, cumulative_net, valid]
numerator_vi: "Sản phẩm từ 3 sao trở lên thuộc nhóm đó (unknown: chưa xác định)"
denominator_vi: "(không có: số đếm)"
direction: none
legal_source: "QĐ 26/2026/QĐ-TTg Phụ lục I; QĐ 148/QĐ-TTg (2023); QĐ 1048/QĐ-TTg (2019)"
since: "1.0"
--- */
with by_unit as (
  select
    r.unit_id, r.unit_code, r.geography, s.as_of, s.product_group,
    sum(case when s.basis = 'cumulative' then s.products else 0 end) as cumulative,
    sum(case when s.basis = 'cumulative_net' then s.products else 0 end) as cumulative_net,
    sum(case when s.basis = 'valid' then s.products else 0 end) as valid
  from product_state s
  join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id
  where s.star_category in ('3', '4', '5', '5_province') and (r.level <> 'commune' or s.for_communes)
  group by r.unit_id, r.unit_code, r.geography, s.as_of, s.product_group
)
select
  'products_by_group' as indicator_code,
  u.unit_id,
  u.unit_code,
  u.geography,
  u.as_of,
  cast(null as date) as period_from,
  b.basis,
  u.product_group as category,
  cast(case b.basis when 'cumulative' then u.cumulative when 'cumulative_net' then u.cumulative_net else u.valid end as double) as numerator,
  cast(null as double) as denominator,
  cast(case b.basis when 'cumulative' then u.cumulative when 'cumulative_net' then u.cumulative_net else u.valid end as double) as value
from by_unit u
cross join (
  select 'cumulative' as basis
  union all
  select 'cumulative_net' as basis
  union all
  select 'valid' as basis
) b
