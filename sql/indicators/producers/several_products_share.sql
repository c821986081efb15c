/* ---
code: several_products_share
name_vi: "Tỷ lệ chủ thể có từ hai sản phẩm trở lên"
name_en: "Share of producers with several products"
unit: share
count_unit: producer
basis: [cumulative, valid]
numerator_vi: "Chủ thể có từ hai sản phẩm trở lên từ 3 sao trở lên"
denominator_vi: "Chủ thể có ít nhất một sản phẩm như vậy"
direction: none
legal_source: "Chỉ tiêu mô tả, không có trong văn bản"
since: "0.2"
--- */
with computed_date as (
  select distinct p.as_of
  from period p
  where p.for_communes
),
point as (
  select
    e.producer_id, e.basis, e.event_date as from_date,
    lead(e.event_date) over (partition by e.producer_id, e.basis order by e.event_date) as to_date,
    sum(sum(e.delta)) over (partition by e.producer_id, e.basis order by e.event_date rows between unbounded preceding and current row) as products
  from certificate_event e
  where e.producer_id is not null and e.basis in ('cumulative', 'valid') and e.star_category in ('3', '4', '5', '5_province')
  group by e.producer_id, e.basis, e.event_date
),
leaf_sum as (
  select
    o.leaf_unit_id, d.as_of, h.basis,
    sum(case when h.products >= 2 then 1 else 0 end) as numerator,
    count(*) as denominator
  from point h
  join producer o on o.producer_id = h.producer_id
  join computed_date d on d.as_of >= h.from_date and d.as_of < coalesce(h.to_date, date '9999-12-31')
  where h.products > 0
  group by o.leaf_unit_id, d.as_of, h.basis
)
select
  'several_products_share' as indicator_code,
  r.unit_id,
  r.unit_code,
  r.geography,
  s.as_of,
  cast(null as date) as period_from,
  s.basis,
  'all' as category,
  cast(sum(s.numerator) as double) as numerator,
  cast(sum(s.denominator) as double) as denominator,
  cast(sum(s.numerator) as double) / nullif(cast(sum(s.denominator) as double), 0) as value
from leaf_sum s
join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id and r.level <> 'commune'
group by r.unit_id, r.unit_code, r.geography, s.as_of, s.basis
having sum(s.denominator) > 0
