-- Grain: one change (+1, −1) of what a product counts as, on one basis. The sum of delta up to a day is the state on that day.
-- valid:          spans of certificates in force.
-- cumulative:     from the first recognition on, always at the latest star, never reduced.
-- cumulative_net: cumulative, ended by a withdrawal, back with the next recognition.
-- Potential five stars (valid and cumulative): category potential_5, and potential_5_certified while the product also counts as certified.
with one_a_day as (
  select r.*
  from (
    select
      g.*,
      row_number() over (
        partition by g.product_id, g.decision_date
        order by g.star desc, case when g.star_category = '5_province' then 1 else 0 end, g.recognition_id
      ) as rn
    from recognition g
    where g.star >= 3 and g.decision_date is not null
  ) r
  where r.rn = 1
),
followed as (
  select o.*, lead(o.decision_date) over (partition by o.product_id order by o.decision_date) as next_date
  from one_a_day o
),
withdrawn as (
  select f.recognition_id, min(w.withdrawn_on) as withdrawn_on
  from followed f
  join withdrawal w on w.product_id = f.product_id and w.withdrawn_on > f.decision_date and w.withdrawn_on < coalesce(f.next_date, date '9999-12-31')
  group by f.recognition_id
),
potential as (
  select
    a.product_id,
    a.producer_id,
    a.producer_type,
    a.from_date,
    least(a.to_date, lead(a.from_date) over (partition by a.product_id order by a.from_date, a.assessment_id)) as to_date
  from assessment a
  where a.step = 'potential_five' and a.from_date is not null
),
recognised_since as (
  select r.product_id, min(r.decision_date) as first_recognised_on
  from recognition r
  where r.star >= 3 and r.decision_date is not null
  group by r.product_id
),
potential_covered_to as (
  select a.product_id, a.from_date, max(s.to_date) as covered_to
  from potential a
  join certificate_span s on s.product_id = a.product_id and s.from_date < a.to_date and s.to_date > a.from_date
  group by a.product_id, a.from_date
),
potential_cover as (
  select
    a.product_id,
    a.producer_id,
    a.producer_type,
    a.from_date,
    a.to_date,
    r.first_recognised_on,
    case when c.covered_to is not null then least(a.to_date, c.covered_to) end as covered_to
  from potential a
  left join recognised_since r on r.product_id = a.product_id
  left join potential_covered_to c on c.product_id = a.product_id and c.from_date = a.from_date
  where a.to_date > a.from_date
),
interval_held as (
  select
    'valid' as basis, s.product_id, s.producer_id, s.producer_type, s.star, s.star_category, s.from_date, s.to_date,
    case when s.from_date = s.expires_on then 'extended' else coalesce(r.kind, 'first') end as start_reason,
    case
      when n.product_id is not null then 'superseded'
      when w.recognition_id is not null then 'withdrawn'
      else 'expired'
    end as end_reason
  from certificate_span s
  left join followed r on r.recognition_id = s.recognition_id
  left join one_a_day n on n.product_id = s.product_id and n.decision_date = s.to_date
  left join withdrawn w on w.recognition_id = s.recognition_id and w.withdrawn_on = s.to_date
  union all
  select
    'cumulative' as basis, f.product_id, f.producer_id, f.producer_type, f.star, f.star_category, f.decision_date as from_date, f.next_date as to_date,
    f.kind as start_reason, 'superseded' as end_reason
  from followed f
  union all
  select
    'cumulative_net' as basis, f.product_id, f.producer_id, f.producer_type, f.star, f.star_category, f.decision_date as from_date,
    least(f.next_date, w.withdrawn_on) as to_date,
    f.kind as start_reason, case when w.withdrawn_on is not null then 'withdrawn' else 'superseded' end as end_reason
  from followed f
  left join withdrawn w on w.recognition_id = f.recognition_id
  union all
  select
    'cumulative' as basis, a.product_id, a.producer_id, a.producer_type, cast(null as bigint) as star,
    case when a.first_recognised_on <= a.from_date then 'potential_5_certified' else 'potential_5' end as star_category,
    a.from_date, a.to_date, 'potential_five' as start_reason, 'potential_ended' as end_reason
  from potential_cover a
  union all
  select
    'valid' as basis, a.product_id, a.producer_id, a.producer_type, cast(null as bigint) as star, 'potential_5_certified' as star_category,
    a.from_date, a.covered_to as to_date, 'potential_five' as start_reason, 'potential_ended' as end_reason
  from potential_cover a
  where a.covered_to > a.from_date
  union all
  select
    'valid' as basis, a.product_id, a.producer_id, a.producer_type, cast(null as bigint) as star, 'potential_5' as star_category,
    greatest(a.from_date, a.covered_to) as from_date, a.to_date, 'potential_five' as start_reason, 'potential_ended' as end_reason
  from potential_cover a
  where a.to_date > greatest(a.from_date, a.covered_to)
),
change as (
  select i.basis, i.product_id, i.producer_id, i.producer_type, i.star, i.star_category, i.from_date as event_date, 1 as delta, i.start_reason as reason
  from interval_held i
  union all
  select i.basis, i.product_id, i.producer_id, i.producer_type, i.star, i.star_category, i.to_date as event_date, -1 as delta, i.end_reason as reason
  from interval_held i
  where i.to_date is not null
)
select
  c.product_id,
  coalesce(c.producer_id, p.producer_id) as producer_id,
  c.event_date,
  c.basis,
  cast(c.delta as bigint) as delta,
  c.star,
  c.star_category,
  c.reason,
  p.product_group,
  c.producer_type,
  c.producer_type = 'enterprise' as is_sme,
  p.province_id,
  p.district_id,
  p.commune_id,
  p.leaf_unit_id
from change c
join product p on p.product_id = c.product_id
