/* ---
code: unplaced_product_share
name_vi: "Tỷ lệ sản phẩm chưa xếp được vào xã"
name_en: "Share of products not placed in a commune"
unit: share
count_unit: product
basis: [cumulative]
numerator_vi: "Sản phẩm từ 3 sao trở lên chưa xác định xã trong địa giới đó (xã bị chia mà địa chỉ không đủ thì để nguyên, không đoán)"
denominator_vi: "Tất cả sản phẩm từ 3 sao trở lên của đơn vị"
direction: down
legal_source: "NQ 202/2025/QH15; QĐ 19/2025/QĐ-TTg"
since: "0.2"
--- */
with leaf_state as (
  select s.leaf_unit_id, s.as_of, sum(s.products) as products
  from product_state s
  where s.for_communes and s.basis = 'cumulative' and s.star_category in ('3', '4', '5', '5_province')
  group by s.leaf_unit_id, s.as_of
),
by_unit as (
  select
    r.unit_id, r.unit_code, r.geography, s.as_of,
    sum(case when k.is_unknown then s.products else 0 end) as unplaced,
    sum(s.products) as products
  from leaf_state s
  join unit_rollup c on c.leaf_unit_id = s.leaf_unit_id and c.level = 'commune'
  join unit k on k.unit_id = c.unit_id
  join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id and r.geography = c.geography and r.level <> 'commune'
  group by r.unit_id, r.unit_code, r.geography, s.as_of
)
select
  'unplaced_product_share' as indicator_code,
  u.unit_id,
  u.unit_code,
  u.geography,
  u.as_of,
  cast(null as date) as period_from,
  'cumulative' as basis,
  'all' as category,
  cast(u.unplaced as double) as numerator,
  cast(u.products as double) as denominator,
  cast(u.unplaced as double) / nullif(cast(u.products as double), 0) as value
from by_unit u
