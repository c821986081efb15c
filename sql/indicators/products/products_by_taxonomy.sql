/* ---
code: products_by_taxonomy
name_vi: "Số sản phẩm theo bộ phân nhóm"
name_en: "Products by taxonomy of their group"
unit: product
count_unit: product
basis: [cumulative]
numerator_vi: "Sản phẩm từ 3 sao trở lên mà danh sách ghi nhóm theo bộ phân nhóm đó (qd1048_781: sáu ngành cũ, qd148_qd26: sáu nhóm mới, unknown: danh sách không ghi nhóm)"
denominator_vi: "(không có: số đếm)"
direction: none
legal_source: "QĐ 1048/QĐ-TTg (2019); QĐ 148/QĐ-TTg (2023); QĐ 26/2026/QĐ-TTg Phụ lục I"
since: "0.2"
--- */
with computed_date as (
  select distinct p.as_of
  from period p
  where p.for_communes
),
since as (
  select e.product_id, min(e.event_date) as since
  from certificate_event e
  where e.basis = 'cumulative' and e.star_category in ('3', '4', '5', '5_province')
  group by e.product_id
),
leaf_sum as (
  select p.leaf_unit_id, d.as_of, coalesce(p.taxonomy, 'unknown') as category, count(*) as counted
  from since s
  join product p on p.product_id = s.product_id
  join computed_date d on d.as_of >= s.since
  group by p.leaf_unit_id, d.as_of, coalesce(p.taxonomy, 'unknown')
)
select
  'products_by_taxonomy' as indicator_code,
  r.unit_id,
  r.unit_code,
  r.geography,
  s.as_of,
  cast(null as date) as period_from,
  'cumulative' as basis,
  s.category,
  cast(sum(s.counted) as double) as numerator,
  cast(null as double) as denominator,
  cast(sum(s.counted) as double) as value
from leaf_sum s
join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id and r.level <> 'commune'
group by r.unit_id, r.unit_code, r.geography, s.as_of, s.category
