/* ---
code: certificates_net_change
name_vi: "Tăng giảm ròng số sản phẩm còn hiệu lực trong kỳ"
name_en: "Net change of products with a certificate in force"
unit: product
count_unit: product
basis: [flow]
numerator_vi: "Số sản phẩm còn hiệu lực cuối kỳ trừ đầu kỳ, theo hạng sao; bằng lần đầu + trở lại + chuyển đến − chuyển đi − hết hạn − bị rút"
denominator_vi: "(không có: số đếm)"
direction: up
legal_source: "QĐ 26/2026/QĐ-TTg Điều 4.3"
since: "0.2"
--- */
with flow_period as (
  select p.as_of, p.period_from
  from period p
  where p.for_communes and p.period_from is not null
  group by p.as_of, p.period_from
),
leaf_change as (
  select e.leaf_unit_id, f.as_of, f.period_from, coalesce(e.star_category, 'all') as category, sum(e.delta) as products
  from certificate_event e
  join flow_period f on e.event_date between f.period_from and f.as_of
  where e.basis = 'valid' and e.star_category in ('3', '4', '5', '5_province')
  group by grouping sets ((e.leaf_unit_id, f.as_of, f.period_from, e.star_category), (e.leaf_unit_id, f.as_of, f.period_from))
  union all
  select n.leaf_unit_id, n.as_of, n.period_from, n.category, n.products
  from product_flow n
  where n.for_communes and n.kind = 'none'
)
select
  'certificates_net_change' as indicator_code,
  r.unit_id,
  r.unit_code,
  r.geography,
  c.as_of,
  c.period_from,
  'flow' as basis,
  c.category,
  cast(sum(c.products) as double) as numerator,
  cast(null as double) as denominator,
  cast(sum(c.products) as double) as value
from leaf_change c
join unit_rollup r on r.leaf_unit_id = c.leaf_unit_id and r.level <> 'commune'
group by r.unit_id, r.unit_code, r.geography, c.as_of, c.period_from, c.category
