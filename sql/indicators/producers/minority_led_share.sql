/* ---
code: minority_led_share
name_vi: "Tỷ lệ chủ thể do người dân tộc thiểu số làm chủ"
name_en: "Share of producers led by members of ethnic minorities"
unit: share
count_unit: producer
basis: [cumulative]
numerator_vi: "Chủ thể có ít nhất một sản phẩm từ 3 sao trở lên mà biểu ghi người đại diện là người dân tộc thiểu số"
denominator_vi: "Chủ thể như vậy mà biểu có ghi; biểu không hỏi thì không đo được, không phải 0"
direction: up
legal_source: "QĐ 26/2026/QĐ-TTg Mẫu 02 (dân tộc người đại diện)"
since: "0.2"
--- */
with computed_date as (
  select distinct p.as_of
  from period p
  where p.for_communes
),
holder as (
  select e.producer_id, min(e.event_date) as since
  from certificate_event e
  where e.basis = 'cumulative' and e.star_category in ('3', '4', '5', '5_province')
  group by e.producer_id
),
leaf_sum as (
  select
    o.leaf_unit_id, d.as_of,
    sum(case when o.is_minority_led then 1 else 0 end) as numerator,
    count(*) as denominator
  from holder h
  join producer o on o.producer_id = h.producer_id
  join computed_date d on d.as_of >= h.since
  where o.is_minority_led is not null
  group by o.leaf_unit_id, d.as_of
)
select
  'minority_led_share' as indicator_code,
  r.unit_id,
  r.unit_code,
  r.geography,
  s.as_of,
  cast(null as date) as period_from,
  'cumulative' as basis,
  'all' as category,
  cast(sum(s.numerator) as double) as numerator,
  cast(sum(s.denominator) as double) as denominator,
  cast(sum(s.numerator) as double) / nullif(cast(sum(s.denominator) as double), 0) as value
from leaf_sum s
join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id and r.level <> 'commune'
group by r.unit_id, r.unit_code, r.geography, s.as_of
having sum(s.denominator) > 0
