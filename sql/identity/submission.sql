-- Grain: one received file.
-- A list supersedes an earlier one when form, sending unit and decision number + date (without a number: the round) agree and
-- at least half of the product keys of the smaller list stand in both, and the later one tells all kinds of rows that the earlier
-- tells (a summary repeats the awards of a decision, not its refusals) and is no summary of several lists. Otherwise both stay loaded.
with file as (
  select f.*, row_number() over (partition by f.submission_id order by f.received_at, f.file_name) as copy_number
  from received_file f
),
sequenced as (
  select f.*, row_number() over (order by f.received_at, f.file_name, f.submission_id) as sequence_number
  from file f
  where f.copy_number = 1
),
product_keys as (
  select distinct e.submission_id, e.product_key
  from entry e
  where e.product_key is not null
),
list_size as (
  select k.submission_id, count(*) as keys
  from product_keys k
  group by k.submission_id
),
candidate as (
  select a.submission_id as older_id, a.sequence_number as older_sequence, b.submission_id as newer_id
  from sequenced a
  join sequenced b
    on b.form_code = a.form_code
    and b.unit_id = a.unit_id
    and b.sequence_number > a.sequence_number
    and (
      (b.decision_number = a.decision_number and b.decision_date is not distinct from a.decision_date)
      or (a.decision_number is null and b.decision_number is null and b.period = a.period)
    )
  where a.intake_status = 'loaded' and b.intake_status = 'loaded'
    and (coalesce(lower(b.title), '') like '%tổng hợp%') = (coalesce(lower(a.title), '') like '%tổng hợp%')
),
shared_keys as (
  select c.older_id, c.older_sequence, c.newer_id, count(*) as keys
  from candidate c
  join product_keys o on o.submission_id = c.older_id
  join product_keys n on n.submission_id = c.newer_id and n.product_key = o.product_key
  group by c.older_id, c.older_sequence, c.newer_id
),
kinds_told as (
  select distinct e.submission_id, e.entry_kind
  from entry e
),
kinds_lost as (
  select distinct c.older_id, c.newer_id
  from candidate c
  join kinds_told o on o.submission_id = c.older_id
  left join kinds_told n on n.submission_id = c.newer_id and n.entry_kind = o.entry_kind
  where n.submission_id is null
),
supersession as (
  select s.older_id, s.older_sequence, s.newer_id
  from shared_keys s
  join list_size o on o.submission_id = s.older_id
  join list_size n on n.submission_id = s.newer_id
  left join kinds_lost l on l.older_id = s.older_id and l.newer_id = s.newer_id
  where 2 * s.keys >= least(o.keys, n.keys) and l.older_id is null
),
replaced as (
  select distinct s.older_id as submission_id
  from supersession s
),
replacing as (
  select r.newer_id as submission_id, r.older_id as supersedes_id
  from (
    select s.newer_id, s.older_id, row_number() over (partition by s.newer_id order by s.older_sequence desc) as rn
    from supersession s
  ) r
  where r.rn = 1
)
select
  f.submission_id,
  f.file_name,
  f.sha256,
  f.form_code,
  f.form_version,
  f.title,
  f.unit_id,
  f.unit_code,
  f.period,
  f.decision_number,
  f.received_at,
  case when f.intake_status = 'loaded' and r.submission_id is not null then 'superseded' else f.intake_status end as status,
  f.reason_code,
  n.supersedes_id,
  f.duplicate_of,
  f.rows_read,
  f.rows_loaded,
  f.rows_quarantined,
  f.rows_classed,
  f.contacts_removed,
  f.source_note
from sequenced f
left join replaced r on r.submission_id = f.submission_id
left join replacing n on n.submission_id = f.submission_id
