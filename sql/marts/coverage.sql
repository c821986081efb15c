-- Grain: unit × geography × as_of × basis (for a flow also the start of its period), only where somebody stated a total.
-- Stock: what the lists give at the date of the latest stated total (no later than as_of, same basis) ÷ that total.
-- Flow: recognitions loaded for exactly that period ÷ the total stated for it.
with computed_date as (
  select distinct p.as_of
  from period p
),
stated as (
  select
    f.figure_id, f.measure, f.unit_id, f.as_of, f.basis, f.category, f.published_value, u.geography,
    row_number() over (
      partition by f.unit_id, f.as_of, f.basis
      order by
        case f.date_precision when 'day' then 0 when 'month' then 1 else 2 end, case f.category when 'all' then 0 else 1 end,
        f.published_value desc, f.figure_id, f.measure
    ) as rn
  from published_figure f
  join unit u on u.unit_id = f.unit_id
  where f.indicator_code = 'products_total' and f.category in ('all', 'all_with_potential_5') and f.as_of is not null and f.basis in ('cumulative', 'cumulative_net', 'valid') and f.published_value > 0
),
loaded as (
  select t.figure_id, t.measure, sum(s.products) as products
  from stated t
  join unit_rollup r on r.unit_id = t.unit_id and r.geography = t.geography
  join product_state s
    on s.leaf_unit_id = r.leaf_unit_id and s.as_of = t.as_of and s.basis = t.basis
    and (s.star_category in ('3', '4', '5', '5_province') or (s.star_category = 'potential_5' and t.category = 'all_with_potential_5'))
  where t.rn = 1
  group by t.figure_id, t.measure
),
measured as (
  select
    t.unit_id, t.geography, t.basis, t.as_of as stated_as_of, t.figure_id, t.published_value as stated_value,
    cast(coalesce(l.products, 0) as double) as loaded_value,
    lead(t.as_of) over (partition by t.unit_id, t.geography, t.basis order by t.as_of) as next_stated_as_of
  from stated t
  left join loaded l on l.figure_id = t.figure_id and l.measure = t.measure
  where t.rn = 1
),
stated_flow as (
  select
    f.figure_id, f.unit_id, f.as_of, f.period_from, f.published_value, u.geography,
    row_number() over (partition by f.unit_id, f.as_of, f.period_from order by f.figure_id, f.measure) as rn
  from published_figure f
  join unit u on u.unit_id = f.unit_id
  where f.indicator_code = 'products_recognised' and f.category = 'all' and f.basis = 'flow' and f.period_from is not null and f.published_value > 0
),
loaded_flow as (
  select t.figure_id, count(distinct g.product_id) as products
  from stated_flow t
  join unit_rollup r on r.unit_id = t.unit_id and r.geography = t.geography
  join product p on p.leaf_unit_id = r.leaf_unit_id
  join recognition g on g.product_id = p.product_id and g.star >= 3 and g.decision_date between t.period_from and t.as_of
  where t.rn = 1
  group by t.figure_id
)
select
  m.unit_id,
  m.geography,
  d.as_of,
  cast(null as date) as period_from,
  m.basis,
  m.loaded_value,
  m.stated_value,
  m.stated_as_of,
  m.figure_id,
  m.loaded_value / m.stated_value as coverage
from measured m
join computed_date d on d.as_of >= m.stated_as_of and d.as_of < coalesce(m.next_stated_as_of, date '9999-12-31')
union all
select
  t.unit_id,
  t.geography,
  t.as_of,
  t.period_from,
  'flow' as basis,
  cast(coalesce(l.products, 0) as double) as loaded_value,
  t.published_value as stated_value,
  t.as_of as stated_as_of,
  t.figure_id,
  cast(coalesce(l.products, 0) as double) / t.published_value as coverage
from stated_flow t
left join loaded_flow l on l.figure_id = t.figure_id
where t.rn = 1
