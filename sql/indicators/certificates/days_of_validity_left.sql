/* ---
code: days_of_validity_left
name_vi: "Số ngày hiệu lực còn lại bình quân"
name_en: "Average days of validity left"
unit: day
count_unit: product
basis: [valid]
numerator_vi: "Tổng số ngày từ ngày tính đến ngày hết hạn của các giấy chứng nhận còn hiệu lực (không kể thời gian kéo dài)"
denominator_vi: "Các giấy chứng nhận đó"
direction: up
legal_source: "Chỉ tiêu mô tả, không có trong văn bản; thời hạn 36 tháng: QĐ 26/2026/QĐ-TTg Điều 4.3"
since: "0.2"
--- */
with computed_date as (
  select distinct p.as_of
  from period p
  where p.for_communes
),
leaf_sum as (
  select
    c.leaf_unit_id, d.as_of,
    sum(unix_date(c.expires_on) - unix_date(d.as_of)) as numerator,
    count(*) as denominator
  from certificate_span c
  join computed_date d on d.as_of >= c.from_date and d.as_of < c.to_date
  where c.from_date < c.expires_on
  group by c.leaf_unit_id, d.as_of
)
select
  'days_of_validity_left' as indicator_code,
  r.unit_id,
  r.unit_code,
  r.geography,
  s.as_of,
  cast(null as date) as period_from,
  'valid' as basis,
  'all' as category,
  cast(sum(s.numerator) as double) as numerator,
  cast(sum(s.denominator) as double) as denominator,
  cast(sum(s.numerator) as double) / nullif(cast(sum(s.denominator) as double), 0) as value
from leaf_sum s
join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id and r.level <> 'commune'
group by r.unit_id, r.unit_code, r.geography, s.as_of
having sum(s.denominator) > 0
