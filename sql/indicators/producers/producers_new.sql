/* ---
code: producers_new
name_vi: "Số chủ thể lần đầu có sản phẩm OCOP trong kỳ"
name_en: "Producers with their first product in the period"
unit: producer
count_unit: producer
basis: [flow]
numerator_vi: "Chủ thể (nêu tên trong danh sách) mà sản phẩm đầu tiên từ 3 sao trở lên được công nhận trong kỳ"
denominator_vi: "(không có: số đếm)"
direction: up
legal_source: "Chỉ tiêu mô tả, không có trong văn bản; chủ thể: QĐ 26/2026/QĐ-TTg Điều 2.3"
since: "0.2"
--- */
with flow_period as (
  select p.as_of, p.period_from
  from period p
  where p.for_communes and p.period_from is not null
  group by p.as_of, p.period_from
),
holder as (
  select e.producer_id, min(e.event_date) as since
  from certificate_event e
  where e.basis = 'cumulative' and e.star_category in ('3', '4', '5', '5_province')
  group by e.producer_id
),
leaf_sum as (
  select o.leaf_unit_id, f.as_of, f.period_from, count(*) as counted
  from holder h
  join producer o on o.producer_id = h.producer_id
  join flow_period f on h.since between f.period_from and f.as_of
  group by o.leaf_unit_id, f.as_of, f.period_from
  union all
  select n.leaf_unit_id, n.as_of, n.period_from, n.products as counted
  from product_flow n
  where n.for_communes and n.kind = 'none'
)
select
  'producers_new' as indicator_code,
  r.unit_id,
  r.unit_code,
  r.geography,
  s.as_of,
  s.period_from,
  'flow' as basis,
  'all' as category,
  cast(sum(s.counted) as double) as numerator,
  cast(null as double) as denominator,
  cast(sum(s.counted) as double) as value
from leaf_sum s
join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id and r.level <> 'commune'
group by r.unit_id, r.unit_code, r.geography, s.as_of, s.period_from
