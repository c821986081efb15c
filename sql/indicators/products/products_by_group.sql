/* ---
code: products_by_group
name_vi: "Số sản phẩm theo nhóm sản phẩm"
name_en: "Products by group"
unit: product
count_unit: product
basis: [cumulative, cumulative_net, valid]
numerator_vi: "Sản phẩm từ 3 sao trở lên thuộc nhóm đó (unknown: chưa xác định)"
denominator_vi: "(không có: số đếm)"
direction: none
legal_source: "QĐ 26/2026/QĐ-TTg Phụ lục I; QĐ 148/QĐ-TTg (2023); QĐ 1048/QĐ-TTg (2019)"
since: "1.0"
--- */
with computed_date as (
  select
    p.as_of,
    bool_or(coalesce(p.for_communes, false)) as for_communes,
    bool_or(p.kind in ('year', 'date')) as is_named,
    bool_or(p.kind in ('month', 'year') or p.for_communes) as is_regular
  from period p
  group by p.as_of
),
gathered_at as (
  select e.event_date, min(d.as_of) as as_of
  from (select distinct c.event_date from certificate_event c) e
  join computed_date d on d.as_of >= e.event_date
  group by e.event_date
),
-- states on dates without communes have no groups, so these are summed from the changes
leaf_change as (
  select
    e.leaf_unit_id, e.product_group, g.as_of,
    sum(case when e.basis = 'cumulative' then e.delta else 0 end) as cumulative,
    sum(case when e.basis = 'cumulative_net' then e.delta else 0 end) as cumulative_net,
    sum(case when e.basis = 'valid' then e.delta else 0 end) as valid
  from certificate_event e
  join gathered_at g on g.event_date = e.event_date
  where e.star_category in ('3', '4', '5', '5_province')
  group by e.leaf_unit_id, e.product_group, g.as_of
),
unit_change as (
  select
    r.unit_id, r.unit_code, r.geography, r.level, r.is_named, c.product_group, c.as_of,
    sum(c.cumulative) as cumulative,
    sum(c.cumulative_net) as cumulative_net,
    sum(c.valid) as valid
  from leaf_change c
  join unit_rollup r on r.leaf_unit_id = c.leaf_unit_id
  group by r.unit_id, r.unit_code, r.geography, r.level, r.is_named, c.product_group, c.as_of
),
level_held as (
  select
    c.unit_id, c.unit_code, c.geography, c.level, c.is_named, c.product_group,
    c.as_of as from_date,
    lead(c.as_of) over (partition by c.unit_id, c.geography, c.product_group order by c.as_of) as to_date,
    sum(c.cumulative) over (partition by c.unit_id, c.geography, c.product_group order by c.as_of rows between unbounded preceding and current row) as cumulative,
    sum(c.cumulative_net) over (partition by c.unit_id, c.geography, c.product_group order by c.as_of rows between unbounded preceding and current row) as cumulative_net,
    sum(c.valid) over (partition by c.unit_id, c.geography, c.product_group order by c.as_of rows between unbounded preceding and current row) as valid
  from unit_change c
)
select
  'products_by_group' as indicator_code,
  h.unit_id,
  h.unit_code,
  h.geography,
  d.as_of,
  cast(null as date) as period_from,
  b.basis,
  h.product_group as category,
  cast(case b.basis when 'cumulative' then h.cumulative when 'cumulative_net' then h.cumulative_net else h.valid end as double) as numerator,
  cast(null as double) as denominator,
  cast(case b.basis when 'cumulative' then h.cumulative when 'cumulative_net' then h.cumulative_net else h.valid end as double) as value
from level_held h
join computed_date d on d.as_of >= h.from_date and d.as_of < coalesce(h.to_date, date '9999-12-31')
cross join (
  select 'cumulative' as basis
  union all
  select 'cumulative_net' as basis
  union all
  select 'valid' as basis
) b
where (h.level <> 'commune' or d.for_communes)
  and (h.level <> 'district' or d.for_communes or (d.is_named and (d.is_regular or h.is_named)))
  and (b.basis <> 'cumulative_net' or (d.is_named and h.level <> 'commune'))
