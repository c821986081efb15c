-- Grain: one step of a file that is not an award. The same step told by several lists is one.
-- Potential five stars lasts from its date until the next recognition, refusal or withdrawal of the product or the next such step, at most 36 months.
with told as (
  select
    e.*,
    i.product_id,
    i.producer_id,
    row_number() over (
      partition by i.product_id, e.step, e.star, e.decision_date, e.assessment_year, e.round
      order by s.received_at nulls last, e.entry_id
    ) as copy_number
  from entry e
  join entry_identity i on i.entry_id = e.entry_id
  join submission s on s.submission_id = e.submission_id and s.status = 'loaded'
  where e.entry_kind = 'assessment'
),
step_taken as (
  select t.*, coalesce(t.decision_date, t.announced_on) as from_date
  from told t
  where t.copy_number = 1
),
decided as (
  select p.entry_id, min(d.decided_on) as decided_on
  from step_taken p
  join (
    select r.product_id, r.decision_date as decided_on
    from recognition r
    where r.decision_date is not null and r.star >= 3
    union all
    select a.product_id, a.from_date as decided_on
    from step_taken a
    where a.step in ('refused', 'potential_five') and a.from_date is not null
    union all
    select i.product_id, e.decision_date as decided_on
    from entry e
    join entry_identity i on i.entry_id = e.entry_id
    join submission s on s.submission_id = e.submission_id and s.status = 'loaded'
    where e.entry_kind = 'withdrawal' and e.decision_date is not null
  ) d on d.product_id = p.product_id and d.decided_on > p.from_date
  where p.step = 'potential_five'
  group by p.entry_id
)
select
  'a-' || substring(md5(t.entry_id), 1, 16) as assessment_id,
  t.product_id,
  coalesce(t.producer_id, p.producer_id) as producer_id,
  coalesce(t.producer_type, 'unknown') as producer_type,
  coalesce(t.producer_type, 'unknown') = 'enterprise' as is_sme,
  coalesce(t.product_group, 'unknown') as product_group,
  t.step,
  t.star,
  t.star_level,
  t.score,
  t.decision_number,
  t.decision_date,
  coalesce(t.date_precision, 'unknown') as date_precision,
  t.announced_on,
  t.assessment_year,
  t.round,
  t.authority,
  coalesce(t.authority_level, 'unknown') as authority_level,
  t.rule_set,
  t.from_date,
  case when t.step = 'potential_five' and t.from_date is not null then least(d.decided_on, add_months(t.from_date, 36)) end as to_date,
  t.province_code,
  t.district_code,
  t.commune_code,
  t.province_id,
  t.district_id,
  t.commune_id,
  t.leaf_unit_id,
  t.unit_code_2025,
  t.submission_id,
  t.sheet_name,
  t.row_number
from step_taken t
join product p on p.product_id = t.product_id
left join decided d on d.entry_id = t.entry_id
