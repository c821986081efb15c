-- Grain: one withdrawal of a product: revoked, lapsed, removed from the list, no longer produced.
with told as (
  select
    e.*,
    i.product_id,
    i.producer_id,
    coalesce(e.decision_date, e.announced_on) as withdrawn_on,
    row_number() over (
      partition by i.product_id, e.ground, coalesce(e.decision_date, e.announced_on)
      order by s.received_at nulls last, e.entry_id
    ) as copy_number
  from entry e
  join entry_identity i on i.entry_id = e.entry_id
  join submission s on s.submission_id = e.submission_id and s.status = 'loaded'
  where e.entry_kind = 'withdrawal'
)
select
  'w-' || substring(md5(t.entry_id), 1, 16) as withdrawal_id,
  t.product_id,
  coalesce(t.producer_id, p.producer_id) as producer_id,
  coalesce(t.ground, 'removed') as ground,
  t.withdrawn_on,
  case when t.withdrawn_on is null then 'unknown' else coalesce(t.date_precision, 'day') end as date_precision,
  t.decision_number,
  p.province_id,
  p.district_id,
  p.commune_id,
  p.leaf_unit_id,
  t.submission_id,
  t.sheet_name,
  t.row_number
from told t
join product p on p.product_id = t.product_id
where t.copy_number = 1
