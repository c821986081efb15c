/* ---
code: revenue_per_product
name_vi: "Doanh thu bình quân một sản phẩm trong năm"
name_en: "Average revenue of a product in the year"
unit: million_vnd
count_unit: product
basis: [flow]
numerator_vi: "Tổng doanh thu đã gửi của năm (triệu đồng)"
denominator_vi: "Sản phẩm có gửi doanh thu của năm đó"
direction: up
legal_source: "QĐ 5277/QĐ-BNNMT bảng PTNT_OCOP (DoanhThuNam); danh sách không gửi thì không đo được"
since: "0.2"
--- */
with flow_period as (
  select p.as_of, p.period_from
  from period p
  where p.for_communes and p.period_from is not null
  group by p.as_of, p.period_from
),
leaf_sum as (
  select
    p.leaf_unit_id, f.as_of, f.period_from,
    sum(cast(v.revenue_million_vnd as decimal(18, 3))) as numerator,
    count(*) as denominator
  from revenue v
  join product p on p.product_id = v.product_id
  join flow_period f on v.year = extract(year from f.as_of) and v.year = extract(year from f.period_from)
  where v.revenue_million_vnd is not null
  group by p.leaf_unit_id, f.as_of, f.period_from
)
select
  'revenue_per_product' as indicator_code,
  r.unit_id,
  r.unit_code,
  r.geography,
  s.as_of,
  s.period_from,
  'flow' as basis,
  'all' as category,
  cast(sum(s.numerator) as double) as numerator,
  cast(sum(s.denominator) as double) as denominator,
  cast(sum(s.numerator) as double) / nullif(cast(sum(s.denominator) as double), 0) as value
from leaf_sum s
join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id and r.level <> 'commune'
group by r.unit_id, r.unit_code, r.geography, s.as_of, s.period_from
having sum(s.denominator) > 0
