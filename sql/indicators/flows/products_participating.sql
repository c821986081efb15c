/* ---
code: products_participating
name_vi: "Số sản phẩm tham gia đánh giá trong kỳ"
name_en: "Products taking part in assessment in the period"
unit: product
count_unit: product
basis: [flow]
numerator_vi: "Sản phẩm có ít nhất một bước hồ sơ (đăng ký, chấm điểm, đề nghị, tiềm năng 5 sao, không đạt) hoặc quyết định công nhận trong kỳ"
denominator_vi: "(không có: số đếm)"
direction: up
legal_source: "QĐ 26/2026/QĐ-TTg Điều 6, 7"
since: "1.0"
--- */
with flow_period as (
  select
    p.as_of,
    p.period_from,
    bool_or(coalesce(p.for_communes, false)) as for_communes,
    bool_or(p.kind <> 'month') as has_zeros,
    bool_or(p.kind in ('month', 'quarter', 'year') or p.for_communes) as is_regular
  from period p
  where p.period_from is not null
  group by p.as_of, p.period_from
),
step_taken as (
  select g.product_id, g.decision_date as taken_on
  from recognition g
  where g.decision_date is not null
  union
  select a.product_id, a.from_date as taken_on
  from assessment a
  where a.from_date is not null
),
placed as (
  select t.product_id, t.taken_on, p.leaf_unit_id
  from step_taken t
  join product p on p.product_id = t.product_id
),
unit_since as (
  select r.unit_id, r.geography, r.level, min(l.since) as since
  from (
    select s.leaf_unit_id, min(s.taken_on) as since
    from placed s
    group by s.leaf_unit_id
  ) l
  join unit_rollup r on r.leaf_unit_id = l.leaf_unit_id
  where r.level <> 'commune'
  group by r.unit_id, r.geography, r.level
),
-- a product stands in one leaf unit, so counts of distinct products add up
leaf_counted as (
  select s.leaf_unit_id, f.as_of, f.period_from, f.for_communes, f.is_regular, count(distinct s.product_id) as products
  from placed s
  join flow_period f on s.taken_on between f.period_from and f.as_of
  group by s.leaf_unit_id, f.as_of, f.period_from, f.for_communes, f.is_regular
),
row_wanted as (
  select r.unit_id, r.geography, c.as_of, c.period_from, sum(c.products) as products
  from leaf_counted c
  join unit_rollup r on r.leaf_unit_id = c.leaf_unit_id and (r.level <> 'commune' or c.for_communes)
  where (r.level <> 'district' or c.is_regular or r.unit_id in (select n.unit_id from plan n union all select f.unit_id from published_figure f))
  group by r.unit_id, r.geography, c.as_of, c.period_from
  union all
  select u.unit_id, u.geography, f.as_of, f.period_from, 0 as products
  from unit_since u
  join flow_period f on u.since <= f.as_of and f.has_zeros
  where (u.level <> 'district' or f.is_regular or u.unit_id in (select n.unit_id from plan n union all select f.unit_id from published_figure f))
)
select
  'products_participating' as indicator_code,
  w.unit_id,
  u.unit_code,
  w.geography,
  w.as_of,
  w.period_from,
  'flow' as basis,
  'all' as category,
  cast(sum(w.products) as double) as numerator,
  cast(null as double) as denominator,
  cast(sum(w.products) as double) as value
from row_wanted w
join unit u on u.unit_id = w.unit_id
group by w.unit_id, u.unit_code, w.geography, w.as_of, w.period_from
