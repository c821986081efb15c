-- Grain: one product. Each attribute is that of the latest row that states it; place: the most precise known, the latest of those,
-- a place in the division as recorded before one of 2025 (it leads to both geographies), a part of a split commune before the whole.
with row_read as (
  select
    i.product_id,
    i.producer_id,
    e.product_name,
    e.product_key,
    nullif(e.product_group, 'unknown') as product_group,
    e.taxonomy,
    e.official_code,
    e.province_id, e.district_id, e.commune_id,
    e.leaf_unit_id,
    row_number() over (
      partition by i.product_id
      order by case when e.entry_kind = 'recognition' then 0 else 1 end, e.decision_date desc nulls last, s.received_at desc nulls last, e.entry_id
    ) as latest,
    row_number() over (
      partition by i.product_id
      order by
        case
          when u.unit_id is null then 3
          when not coalesce(u.is_unknown, false) then 0
          when e.leaf_unit_id like '%unknown-unknown%' or e.leaf_unit_id like 'unknown@%' then 2
          else 1
        end,
        case when u.geography = 'recorded' then 0 else 1 end,
        case when e.leaf_unit_id like '%/_____' then 0 else 1 end,
        case when e.entry_kind = 'recognition' then 0 else 1 end,
        e.decision_date desc nulls last, s.received_at desc nulls last, e.entry_id
    ) as best_placed
  from entry e
  join entry_identity i on i.entry_id = e.entry_id
  join submission s on s.submission_id = e.submission_id and s.status = 'loaded'
  left join unit u on u.unit_id = e.leaf_unit_id
),
stated as (
  select
    r.product_id,
    min(case when r.product_name is not null then r.latest end) as name_at,
    min(case when r.product_key is not null then r.latest end) as key_at,
    min(case when r.producer_id is not null then r.latest end) as producer_at,
    min(case when r.product_group is not null then r.latest end) as group_at,
    min(case when r.official_code is not null then r.latest end) as code_at
  from row_read r
  group by r.product_id
),
spelling as (
  select n.product_id, n.product_name, row_number() over (partition by n.product_id order by n.product_name) as rn
  from (
    select distinct r.product_id, r.product_name
    from row_read r
    join stated t on t.product_id = r.product_id
    join row_read c on c.product_id = t.product_id and c.latest = t.name_at
    where r.product_name <> c.product_name
  ) n
),
alias as (
  select
    s.product_id,
    concat_ws('|', max(case when s.rn = 1 then s.product_name end), max(case when s.rn = 2 then s.product_name end),
      max(case when s.rn = 3 then s.product_name end), max(case when s.rn = 4 then s.product_name end),
      max(case when s.rn = 5 then s.product_name end), max(case when s.rn = 6 then s.product_name end)) as aliases
  from spelling s
  group by s.product_id
)
select
  r.product_id,
  max(case when r.latest = t.name_at then r.product_name end) as name,
  max(a.aliases) as aliases,
  max(case when r.latest = t.key_at then r.product_key end) as product_key,
  max(case when r.latest = t.producer_at then r.producer_id end) as producer_id,
  coalesce(max(case when r.latest = t.group_at then r.product_group end), 'unknown') as product_group,
  max(case when r.latest = t.group_at then r.taxonomy end) as taxonomy,
  max(case when r.latest = t.code_at then r.official_code end) as official_code,
  max(case when r.best_placed = 1 then r.province_id end) as province_id,
  max(case when r.best_placed = 1 then r.district_id end) as district_id,
  max(case when r.best_placed = 1 then r.commune_id end) as commune_id,
  max(case when r.best_placed = 1 then r.leaf_unit_id end) as leaf_unit_id
from row_read r
join stated t on t.product_id = r.product_id
left join alias a on a.product_id = r.product_id
group by r.product_id
