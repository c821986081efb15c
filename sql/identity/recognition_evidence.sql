-- Grain: one row of a list that tells of a recognition. Rows tell of the same recognition when product and star agree and
-- the decision (number and year), or the exact date, or an imprecise date that contains the other one, agrees;
-- two different decision numbers are one recognition only on the very same day. An undated row joins the earliest dated recognition
-- of the same star. Rows of superseded lists are kept as evidence of what a loaded list still says.
with told as (
  select
    e.entry_id,
    i.product_id,
    case when e.star = 5 and e.star_level = 'province' then '5_province' else cast(e.star as string) end as star_category,
    nullif(e.decision_number, '') as decision_number,
    case when e.date_precision = 'unknown' then cast(null as date) else e.decision_date end as decision_date,
    case
      when e.decision_date is null or e.date_precision = 'unknown' then cast(null as date)
      when e.date_precision = 'year' then cast(date_trunc('year', e.decision_date) as date)
      when e.date_precision = 'month' then cast(date_trunc('month', e.decision_date) as date)
      else e.decision_date
    end as earliest_date,
    case
      when e.decision_date is null or e.date_precision = 'unknown' then 'unknown'
      else coalesce(e.date_precision, 'day')
    end as date_precision,
    s.status = 'loaded' as is_loaded,
    e.submission_id,
    e.sheet_name,
    e.row_number,
    row_number() over (
      partition by i.product_id
      order by
        case when s.status = 'loaded' then 0 else 1 end,
        case
          when e.decision_date is null or e.date_precision = 'unknown' then 3
          when e.date_precision = 'year' then 2
          when e.date_precision = 'month' then 1
          else 0
        end,
        e.decision_date nulls last,
        case when e.decision_number is null then 1 else 0 end,
        s.received_at nulls last,
        e.entry_id
    ) as precision_order,
    row_number() over (
      partition by i.product_id
      order by case when s.status = 'loaded' then 0 else 1 end, s.received_at nulls last, e.submission_id, e.sheet_name nulls last, e.row_number nulls last, e.entry_id
    ) as arrival_order
  from entry e
  join entry_identity i on i.entry_id = e.entry_id
  join submission s on s.submission_id = e.submission_id
  where e.entry_kind = 'recognition' and e.star is not null
),
first_match as (
  select a.product_id, a.precision_order, min(b.precision_order) as points_to
  from told a
  join told b on b.product_id = a.product_id and b.star_category = a.star_category and b.precision_order <= a.precision_order
  where
    b.precision_order = a.precision_order
    or (a.date_precision = 'day' and b.date_precision = 'day' and a.decision_date = b.decision_date)
    or (
      coalesce(a.decision_number, b.decision_number, '') = coalesce(b.decision_number, a.decision_number, '')
      and (
        (a.decision_number = b.decision_number and coalesce(extract(year from a.decision_date) = extract(year from b.decision_date), true))
        or (a.earliest_date <= b.decision_date and b.decision_date <= a.decision_date)
        or (b.earliest_date <= a.decision_date and a.decision_date <= b.decision_date)
        or a.decision_date is null
        or b.decision_date is null
      )
    )
  group by a.product_id, a.precision_order
),
rooted as (
  select f.product_id, f.precision_order, coalesce(g.points_to, f.points_to) as second_step
  from first_match f
  left join first_match g on g.product_id = f.product_id and g.precision_order = f.points_to
),
clustered as (
  select t.*, coalesce(h.points_to, r.second_step) as root
  from told t
  join rooted r on r.product_id = t.product_id and r.precision_order = t.precision_order
  left join first_match h on h.product_id = t.product_id and h.precision_order = r.second_step
),
named as (
  select
    c.*,
    max(case when c.precision_order = c.root then coalesce(cast(c.decision_date as string), 'undated') || '|' || coalesce(c.decision_number, '') end)
      over (partition by c.product_id, c.root) as decision_text,
    row_number() over (partition by c.product_id, c.root order by c.arrival_order) as rank_in_recognition,
    bool_or(c.is_loaded) over (partition by c.product_id, c.root) as has_loaded_row
  from clustered c
)
select
  'r-' || substring(md5(n.product_id || '|' || n.star_category || '|' || n.decision_text), 1, 16) as recognition_id,
  n.submission_id,
  n.sheet_name,
  n.row_number,
  n.entry_id,
  n.rank_in_recognition = 1 as is_primary
from named n
where n.has_loaded_row
