/* ---
code: valid_certificate_share
name_vi: "Tỷ lệ sản phẩm còn giấy chứng nhận hiệu lực"
name_en: "Share of recognised products with a certificate in force"
unit: share
count_unit: product
basis: [valid]
numerator_vi: "Sản phẩm có giấy chứng nhận còn hiệu lực tại ngày tính"
denominator_vi: "Tất cả sản phẩm từng được công nhận từ 3 sao trở lên đến ngày tính"
direction: up
legal_source: "QĐ 26/2026/QĐ-TTg Điều 4.3; QĐ 919/QĐ-TTg (2022), củng cố sản phẩm đã được xếp hạng"
since: "1.0"
--- */
with computed_date as (
  select p.as_of, bool_or(p.kind in ('month', 'year') or p.for_communes) as is_regular
  from period p
  group by p.as_of
),
-- a leaf unit's rows are added up before the ancestors are
leaf_state as (
  select
    s.leaf_unit_id, s.as_of,
    sum(case when s.basis = 'valid' then s.products else 0 end) as valid,
    sum(case when s.basis = 'cumulative' then s.products else 0 end) as cumulative
  from product_state s
  where s.star_category in ('3', '4', '5', '5_province')
  group by s.leaf_unit_id, s.as_of
),
by_unit as (
  select
    r.unit_id, r.unit_code, r.geography, s.as_of,
    sum(s.valid) as valid,
    sum(s.cumulative) as cumulative
  from leaf_state s
  join computed_date d on d.as_of = s.as_of
  join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id
  where r.level <> 'commune' and (r.level <> 'district' or d.is_regular or r.is_named)
  group by r.unit_id, r.unit_code, r.geography, s.as_of
)
select
  'valid_certificate_share' as indicator_code,
  u.unit_id,
  u.unit_code,
  u.geography,
  u.as_of,
  cast(null as date) as period_from,
  'valid' as basis,
  'all' as category,
  cast(u.valid as double) as numerator,
  cast(u.cumulative as double) as denominator,
  cast(u.valid as double) / nullif(cast(u.cumulative as double), 0) as value
from by_unit u
where u.cumulative > 0
