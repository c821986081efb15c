-- Grain: product × year; the latest received statement counts.
with told as (
  select
    i.product_id,
    e.revenue_year,
    e.revenue_million_vnd,
    e.submission_id,
    e.sheet_name,
    e.row_number,
    row_number() over (partition by i.product_id, e.revenue_year order by s.received_at desc nulls last, e.entry_id) as rn
  from entry e
  join entry_identity i on i.entry_id = e.entry_id
  join submission s on s.submission_id = e.submission_id and s.status = 'loaded'
  where e.entry_kind = 'revenue' and e.revenue_year is not null
)
select t.product_id, t.revenue_year as year, t.revenue_million_vnd, t.submission_id, t.sheet_name, t.row_number
from told t
where t.rn = 1
