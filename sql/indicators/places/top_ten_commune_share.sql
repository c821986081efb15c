/* ---
code: top_ten_commune_share
name_vi: "Tỷ lệ sản phẩm tập trung ở mười xã nhiều sản phẩm nhất"
name_en: "Share of products in the ten communes with most"
unit: share
count_unit: product
basis: [cumulative]
numerator_vi: "Sản phẩm từ 3 sao trở lên ở mười xã, phường, thị trấn có nhiều sản phẩm nhất của đơn vị"
denominator_vi: "Tất cả sản phẩm của đơn vị, kể cả chưa xác định xã; đơn vị không quá mười xã có sản phẩm thì tỷ lệ gần 1"
direction: none
legal_source: "Chỉ tiêu mô tả, không có trong văn bản"
since: "0.2"
--- */
with leaf_state as (
  select s.leaf_unit_id, s.as_of, sum(s.products) as products
  from product_state s
  where s.for_communes and s.basis = 'cumulative' and s.star_category in ('3', '4', '5', '5_province')
  group by s.leaf_unit_id, s.as_of
),
by_commune as (
  select
    r.unit_id, r.unit_code, r.geography, s.as_of,
    split_part(c.unit_id, '/', 1) as commune_id,
    bool_or(coalesce(k.is_unknown, false)) as is_unknown,
    sum(s.products) as products
  from leaf_state s
  join unit_rollup c on c.leaf_unit_id = s.leaf_unit_id and c.level = 'commune'
  join unit k on k.unit_id = c.unit_id
  join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id and r.geography = c.geography and r.level in ('nation', 'province')
  group by r.unit_id, r.unit_code, r.geography, s.as_of, split_part(c.unit_id, '/', 1)
),
ranked as (
  select
    b.unit_id, b.unit_code, b.geography, b.as_of, b.is_unknown, b.products,
    row_number() over (partition by b.unit_id, b.geography, b.as_of, b.is_unknown order by b.products desc, b.commune_id) as place
  from by_commune b
)
select
  'top_ten_commune_share' as indicator_code,
  k.unit_id,
  k.unit_code,
  k.geography,
  k.as_of,
  cast(null as date) as period_from,
  'cumulative' as basis,
  'all' as category,
  cast(sum(case when not k.is_unknown and k.place <= 10 then k.products else 0 end) as double) as numerator,
  cast(sum(k.products) as double) as denominator,
  cast(sum(case when not k.is_unknown and k.place <= 10 then k.products else 0 end) as double) / nullif(cast(sum(k.products) as double), 0) as value
from ranked k
group by k.unit_id, k.unit_code, k.geography, k.as_of
