/* ---
code: products_extended
name_vi: "Số sản phẩm đang được kéo dài hiệu lực"
name_en: "Products in a statutory extension"
unit: product
count_unit: product
basis: [valid]
numerator_vi: "Sản phẩm mà giấy chứng nhận đã qua ngày hết hạn nhưng còn hiệu lực theo quy định kéo dài (bảng validity_tail; cách hiểu được đánh dấu là chưa chắc chắn)"
denominator_vi: "(không có: số đếm)"
direction: none
legal_source: "QĐ 26/2026/QĐ-TTg Điều 12.3"
since: "0.2"
--- */
with computed_date as (
  select distinct p.as_of
  from period p
  where p.for_communes
),
leaf_sum as (
  select c.leaf_unit_id, d.as_of, count(*) as counted
  from certificate_span c
  join computed_date d on d.as_of >= c.from_date and d.as_of < c.to_date
  where c.from_date = c.expires_on
  group by c.leaf_unit_id, d.as_of
)
select
  'products_extended' as indicator_code,
  r.unit_id,
  r.unit_code,
  r.geography,
  s.as_of,
  cast(null as date) as period_from,
  'valid' as basis,
  'all' as category,
  cast(sum(s.counted) as double) as numerator,
  cast(null as double) as denominator,
  cast(sum(s.counted) as double) as value
from leaf_sum s
join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id and r.level <> 'commune'
group by r.unit_id, r.unit_code, r.geography, s.as_of
