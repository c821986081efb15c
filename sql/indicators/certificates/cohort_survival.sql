/* ---
code: cohort_survival
name_vi: "Tỷ lệ sản phẩm còn hiệu lực theo năm công nhận lần đầu"
name_en: "Share of a cohort still in force, by year of first recognition"
unit: share
count_unit: product
basis: [valid]
numerator_vi: "Sản phẩm được công nhận lần đầu trong năm đó (phân tổ) mà tại ngày tính vẫn có giấy chứng nhận hiệu lực"
denominator_vi: "Tất cả sản phẩm được công nhận lần đầu từ 3 sao trở lên trong năm đó (phân tổ) đến ngày tính"
direction: up
legal_source: "QĐ 26/2026/QĐ-TTg Điều 4.3; QĐ 919/QĐ-TTg (2022), củng cố sản phẩm đã được xếp hạng"
since: "0.2"
--- */
with computed_date as (
  select distinct p.as_of
  from period p
  where p.for_communes
),
cohort as (
  select c.product_id, c.leaf_unit_id, min(c.from_date) as since
  from certificate_span c
  group by c.product_id, c.leaf_unit_id
),
counted as (
  select c.leaf_unit_id, d.as_of, extract(year from c.since) as first_year, 0 as in_force, count(*) as products
  from cohort c
  join computed_date d on d.as_of >= c.since
  group by c.leaf_unit_id, d.as_of, extract(year from c.since)
  union all
  select c.leaf_unit_id, d.as_of, extract(year from c.since) as first_year, count(*) as in_force, 0 as products
  from cohort c
  join certificate_span s on s.product_id = c.product_id
  join computed_date d on d.as_of >= s.from_date and d.as_of < s.to_date
  group by c.leaf_unit_id, d.as_of, extract(year from c.since)
),
leaf_sum as (
  select
    c.leaf_unit_id, c.as_of,
    cast(cast(c.first_year as int) as string) as category,
    sum(c.in_force) as numerator,
    sum(c.products) as denominator
  from counted c
  group by c.leaf_unit_id, c.as_of, c.first_year
)
select
  'cohort_survival' as indicator_code,
  r.unit_id,
  r.unit_code,
  r.geography,
  s.as_of,
  cast(null as date) as period_from,
  'valid' as basis,
  s.category,
  cast(sum(s.numerator) as double) as numerator,
  cast(sum(s.denominator) as double) as denominator,
  cast(sum(s.numerator) as double) / nullif(cast(sum(s.denominator) as double), 0) as value
from leaf_sum s
join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id and r.level <> 'commune'
group by r.unit_id, r.unit_code, r.geography, s.as_of, s.category
having sum(s.denominator) > 0
