/* ---
code: renewal_rate
name_vi: "Tỷ lệ đánh giá lại đúng hạn"
name_en: "Renewal rate"
unit: share
count_unit: product
basis: [flow]
numerator_vi: "Giấy chứng nhận đến hạn mà sản phẩm có quyết định mới trước khi hết hiệu lực (kể cả trong thời gian kéo dài theo Điều 12.3, tính đến cuối kỳ)"
denominator_vi: "Giấy chứng nhận có ngày hết hạn trong kỳ và 180 ngày trước đó vẫn là giấy chứng nhận hiện hành (không tính giấy đã được thay bằng nâng hạng trước đó hoặc đã bị rút)"
direction: up
legal_source: "QĐ 26/2026/QĐ-TTg Điều 7.6, 12.3; QĐ 919/QĐ-TTg (2022), củng cố sản phẩm đã được xếp hạng"
since: "0.2"
--- */
with flow_period as (
  select p.as_of, p.period_from
  from period p
  where p.for_communes and p.period_from is not null
  group by p.as_of, p.period_from
),
certificate as (
  select
    c.leaf_unit_id, c.recognition_id, c.to_date, c.expires_on, c.state,
    lead(c.from_date) over (partition by c.product_id order by c.from_date) as next_from
  from certificate_span c
  where c.from_date < c.expires_on
),
tail as (
  select c.recognition_id, max(c.to_date) as to_date
  from certificate_span c
  where c.from_date = c.expires_on
  group by c.recognition_id
),
leaf_sum as (
  select
    c.leaf_unit_id, f.as_of, f.period_from,
    sum(case when c.next_from <= coalesce(t.to_date, c.expires_on) and c.next_from <= f.as_of then 1 else 0 end) as numerator,
    count(*) as denominator
  from certificate c
  join flow_period f on c.expires_on between f.period_from and f.as_of
  left join tail t on t.recognition_id = c.recognition_id
  where c.to_date > c.expires_on - 180 and c.state <> 'revoked'
  group by c.leaf_unit_id, f.as_of, f.period_from
)
select
  'renewal_rate' as indicator_code,
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
