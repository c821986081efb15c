/* ---
code: revenue_reporting_share
name_vi: "Tỷ lệ sản phẩm có gửi doanh thu của năm"
name_en: "Share of products whose revenue of the year was sent"
unit: share
count_unit: product
basis: [flow]
numerator_vi: "Sản phẩm từng được công nhận từ 3 sao trở lên đến ngày tính có gửi doanh thu của năm đó"
denominator_vi: "Tất cả sản phẩm từng được công nhận từ 3 sao trở lên đến ngày tính; đơn vị chưa gửi doanh thu nào của năm thì không có dòng"
direction: up
legal_source: "QĐ 5277/QĐ-BNNMT bảng PTNT_OCOP (DoanhThuNam)"
since: "0.2"
--- */
with flow_period as (
  select p.as_of, p.period_from
  from period p
  where p.for_communes and p.period_from is not null
  group by p.as_of, p.period_from
),
since as (
  select e.product_id, e.leaf_unit_id, min(e.event_date) as since
  from certificate_event e
  where e.basis = 'cumulative' and e.star_category in ('3', '4', '5', '5_province')
  group by e.product_id, e.leaf_unit_id
),
leaf_sum as (
  select s.leaf_unit_id, f.as_of, f.period_from, count(v.product_id) as numerator, count(*) as denominator
  from since s
  join flow_period f on s.since <= f.as_of and extract(year from f.period_from) = extract(year from f.as_of)
  join (select distinct r.year from revenue r) y on y.year = extract(year from f.as_of)
  left join revenue v on v.product_id = s.product_id and v.year = extract(year from f.as_of) and v.revenue_million_vnd is not null
  group by s.leaf_unit_id, f.as_of, f.period_from
)
select
  'revenue_reporting_share' as indicator_code,
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
having sum(s.numerator) > 0
