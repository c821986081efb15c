/* ---
code: products_expiring_180d
name_vi: "Số sản phẩm sắp hết hạn trong 180 ngày"
name_en: "Products expiring within 180 days"
unit: product
count_unit: product
basis: [valid]
numerator_vi: "Sản phẩm còn hiệu lực mà giấy chứng nhận hết hạn trong vòng 180 ngày sau ngày tính"
denominator_vi: "(không có: số đếm)"
direction: none
legal_source: "QĐ 26/2026/QĐ-TTg Điều 4.3, 7.6"
since: "1.0"
--- */
with computed_date as (
  select
    p.as_of,
    bool_or(coalesce(p.for_communes, false)) as for_communes,
    bool_or(p.kind in ('year', 'date')) as is_named,
    bool_or(p.kind in ('month', 'year') or p.for_communes) as is_regular
  from period p
  group by p.as_of
),
alert as (
  select
    c.leaf_unit_id,
    greatest(c.from_date, c.expires_on - 180) as from_date,
    c.to_date as to_date
  from certificate_span c
  where c.from_date < c.expires_on
),
row_wanted as (
  select r.unit_id, r.geography, d.as_of, count(*) as products
  from alert a
  join computed_date d on d.as_of >= a.from_date and d.as_of < a.to_date
  join unit_rollup r on r.leaf_unit_id = a.leaf_unit_id and (r.level <> 'commune' or d.for_communes)
  where (r.level <> 'district' or d.is_regular or r.is_named)
  group by r.unit_id, r.geography, d.as_of
  union all
  select distinct r.unit_id, r.geography, s.as_of, 0 as products
  from product_state s
  join computed_date d on d.as_of = s.as_of
  join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id
  where (r.level in ('nation', 'province') or (r.level = 'district' and d.for_communes)) and s.basis = 'cumulative' and s.star_category in ('3', '4', '5', '5_province')
)
select
  'products_expiring_180d' as indicator_code,
  w.unit_id,
  u.unit_code,
  w.geography,
  w.as_of,
  cast(null as date) as period_from,
  'valid' as basis,
  'all' as category,
  cast(sum(w.products) as double) as numerator,
  cast(null as double) as denominator,
  cast(sum(w.products) as double) as value
from row_wanted w
join unit u on u.unit_id = w.unit_id
group by w.unit_id, u.unit_code, w.geography, w.as_of
