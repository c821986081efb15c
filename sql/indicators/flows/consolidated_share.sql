/* ---
code: consolidated_share
name_vi: "Tỷ lệ sản phẩm đã xếp hạng được nâng hạng hoặc đánh giá lại trong kỳ"
name_en: "Share of products ranked before that were upgraded or re-evaluated"
unit: share
count_unit: product
basis: [flow]
numerator_vi: "Trong số đó, sản phẩm có quyết định nâng hạng hoặc đánh giá lại trong kỳ"
denominator_vi: "Sản phẩm đã được công nhận từ 3 sao trở lên trước ngày đầu kỳ (ngày gốc là giả định: văn bản không nêu)"
direction: up
legal_source: "QĐ 919/QĐ-TTg (2022), mục tiêu củng cố và nâng cấp ít nhất 50 % sản phẩm đã được đánh giá, phân hạng"
since: "0.2"
--- */
with flow_period as (
  select p.as_of, p.period_from
  from period p
  where p.for_communes and p.period_from is not null
  group by p.as_of, p.period_from
),
since as (
  select g.product_id, min(g.decision_date) as since
  from recognition g
  where g.star >= 3
  group by g.product_id
),
again as (
  select distinct g.product_id, f.as_of, f.period_from
  from recognition g
  join flow_period f on g.decision_date between f.period_from and f.as_of
  where g.star >= 3 and g.kind in ('upgrade', 'reevaluation')
),
leaf_sum as (
  select p.leaf_unit_id, f.as_of, f.period_from, count(a.product_id) as numerator, count(*) as denominator
  from since s
  join product p on p.product_id = s.product_id
  join flow_period f on s.since < f.period_from
  left join again a on a.product_id = s.product_id and a.as_of = f.as_of and a.period_from = f.period_from
  group by p.leaf_unit_id, f.as_of, f.period_from
)
select
  'consolidated_share' as indicator_code,
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
