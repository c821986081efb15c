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
with by_unit as (
  select
    r.unit_id, r.unit_code, r.geography, s.as_of,
    count(distinct case when s.basis = 'cumulative' then split_part(c.unit_id, '/', 1) end) as cumulative,
    count(distinct case when s.basis = 'cumulative_net' then split_part(c.unit_id, '/', 1) end) as cumulative_net,
    count(distinct case when s.basis = 'valid' then split_part(c.unit_id, '/', 1) end) as valid
  from product_state s
  join unit_rollup c on c.leaf_unit_id = s.leaf_unit_id and c.level = 'commune'
  join unit k on k.unit_id = c.unit_id and not coalesce(k.is_unknown, false)
  join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id and r.geography = c.geography and r.level <> 'commune'
  where s.star_category in ('3', '4', '5', '5_province')
  group by r.unit_id, r.unit_code, r.geography, s.as_of
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
cross join (
  select 'cumulative' as basis
  union all
  select 'cumulative_net' as basis
  union all
  select 'valid' as basis
) b
