/* ---
code: days_to_return
name_vi: "Số ngày bình quân từ khi hết hiệu lực đến khi được công nhận lại"
name_en: "Average days from the end of a certificate to the next"
unit: day
count_unit: product
basis: [flow]
numerator_vi: "Tổng số ngày không có giấy chứng nhận của các sản phẩm được công nhận lại trong kỳ sau khi đã hết hiệu lực"
denominator_vi: "Các lần công nhận lại đó"
direction: down
legal_source: "Chỉ tiêu mô tả, không có trong văn bản; thời hạn 36 tháng: QĐ 26/2026/QĐ-TTg Điều 4.3"
since: "0.2"
--- */
with flow_period as (
  select p.as_of, p.period_from
  from period p
  where p.for_communes and p.period_from is not null
  group by p.as_of, p.period_from
),
followed as (
  select c.leaf_unit_id, c.from_date, lag(c.to_date) over (partition by c.product_id order by c.from_date) as last_to
  from certificate_span c
),
leaf_sum as (
  select
    c.leaf_unit_id, f.as_of, f.period_from,
    sum(unix_date(c.from_date) - unix_date(c.last_to)) as numerator,
    count(*) as denominator
  from followed c
  join flow_period f on c.from_date between f.period_from and f.as_of
  where c.last_to < c.from_date
  group by c.leaf_unit_id, f.as_of, f.period_from
)
select
  'days_to_return' as indicator_code,
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
