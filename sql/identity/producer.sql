-- Grain: one producer. Type: the latest that a dated row states; place: the most precise known, the latest of those.
with row_read as (
  select
    i.producer_id,
    e.producer_name,
    e.producer_key,
    nullif(e.producer_type, 'unknown') as producer_type,
    e.is_women_led,
    e.is_minority_led,
    e.tax_code,
    e.province_code, e.district_code, e.commune_code,
    e.province_id, e.district_id, e.commune_id,
    e.leaf_unit_id,
    row_number() over (
      partition by i.producer_id
      order by case when e.entry_kind = 'recognition' then 0 else 1 end, e.decision_date desc nulls last, s.received_at desc nulls last, e.entry_id
    ) as latest,
    row_number() over (
      partition by i.producer_id
      order by
        case
          when u.unit_id is null then 3
          when not coalesce(u.is_unknown, false) then 0
          when e.leaf_unit_id like '%unknown-unknown%' or e.leaf_unit_id like 'unknown@%' then 2
          else 1
        end,
        case when u.geography = 'recorded' then 0 else 1 end,
        e.decision_date desc nulls last, s.received_at desc nulls last, e.entry_id
    ) as best_placed
  from entry e
  join entry_identity i on i.entry_id = e.entry_id
  join submission s on s.submission_id = e.submission_id and s.status = 'loaded'
  left join unit u on u.unit_id = e.leaf_unit_id
  where i.producer_id is not null
),
stated as (
  select
    r.producer_id,
    min(case when r.producer_name is not null then r.latest end) as name_at,
    min(case when r.producer_key is not null then r.latest end) as key_at,
    min(case when r.producer_type is not null then r.latest end) as type_at,
    min(case when r.is_women_led is not null then r.latest end) as women_at,
    min(case when r.is_minority_led is not null then r.latest end) as minority_at,
    min(case when r.tax_code is not null then r.latest end) as tax_at
  from row_read r
  group by r.producer_id
),
spelling as (
  select n.producer_id, n.producer_name, row_number() over (partition by n.producer_id order by n.producer_name) as rn
  from (
    select distinct r.producer_id, r.producer_name
    from row_read r
    join stated t on t.producer_id = r.producer_id
    join row_read c on c.producer_id = t.producer_id and c.latest = t.name_at
    where r.producer_name <> c.producer_name
  ) n
),
alias as (
  select
    s.producer_id,
    concat_ws('|', max(case when s.rn = 1 then s.producer_name end), max(case when s.rn = 2 then s.producer_name end),
      max(case when s.rn = 3 then s.producer_name end), max(case when s.rn = 4 then s.producer_name end),
      max(case when s.rn = 5 then s.producer_name end), max(case when s.rn = 6 then s.producer_name end)) as aliases
  from spelling s
  group by s.producer_id
)
select
  r.producer_id,
  max(case when r.latest = t.name_at then r.producer_name end) as name,
  max(a.aliases) as aliases,
  max(case when r.latest = t.key_at then r.producer_key end) as producer_key,
  coalesce(max(case when r.latest = t.type_at then r.producer_type end), 'unknown') as producer_type,
  coalesce(max(case when r.latest = t.type_at then r.producer_type end), 'unknown') = 'enterprise' as is_sme,
  bool_or(case when r.latest = t.women_at then r.is_women_led end) as is_women_led,
  bool_or(case when r.latest = t.minority_at then r.is_minority_led end) as is_minority_led,
  max(case when r.latest = t.tax_at then r.tax_code end) as tax_code,
  max(case when r.best_placed = 1 then r.province_code end) as province_code,
  max(case when r.best_placed = 1 then r.district_code end) as district_code,
  max(case when r.best_placed = 1 then r.commune_code end) as commune_code,
  max(case when r.best_placed = 1 then r.province_id end) as province_id,
  max(case when r.best_placed = 1 then r.district_id end) as district_id,
  max(case when r.best_placed = 1 then r.commune_id end) as commune_id,
  max(case when r.best_placed = 1 then r.leaf_unit_id end) as leaf_unit_id
from row_read r
join stated t on t.producer_id = r.producer_id
left join alias a on a.producer_id = r.producer_id
group by r.producer_id
