-- Grain: product × period in which a certificate is in force, [from_date, to_date).
-- Only dated recognitions of three stars or more; of several on one day the highest counts.
-- A span ends at its expiry, at the next recognition of the product or at a withdrawal, whichever comes first.
-- A certificate that runs out inside a statutory tail (validity_tail) gets a second span, at most tail_days long.
-- state is how the span stands at the publication's date (the latest as_of of period).
with today as (
  select max(p.as_of) as as_of
  from period p
),
one_a_day as (
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
bounded as (
  select f.*, w.withdrawn_on, least(f.expires_on, f.next_date, w.withdrawn_on) as end_date
  from followed f
  left join withdrawn w on w.recognition_id = f.recognition_id
),
tailed as (
  select b.recognition_id, max(t.tail_days) as tail_days
  from bounded b
  join validity_tail t on b.expires_on between t.valid_from and t.valid_to
  where b.end_date = b.expires_on
    and coalesce(b.next_date > b.expires_on, true)
    and coalesce(b.withdrawn_on > b.expires_on, true)
    and b.expires_on > b.decision_date
  group by b.recognition_id
),
span as (
  select b.*, b.decision_date as from_date, b.end_date as to_date, false as is_tail
  from bounded b
  union all
  select
    b.*,
    b.expires_on as from_date,
    least(b.expires_on + cast(t.tail_days as int), b.next_date, b.withdrawn_on) as to_date,
    true as is_tail
  from bounded b
  join tailed t on t.recognition_id = b.recognition_id
)
select
  s.product_id,
  s.recognition_id,
  s.from_date,
  s.to_date,
  s.expires_on,
  s.star,
  s.star_category,
  case
    when s.to_date > d.as_of then case when s.is_tail then 'extended' else 'valid' end
    when s.to_date = s.next_date then 'superseded'
    when s.to_date = s.withdrawn_on then 'revoked'
    else 'expired'
  end as state,
  coalesce(s.producer_id, p.producer_id) as producer_id,
  s.producer_type,
  p.product_group,
  p.province_id,
  p.district_id,
  p.commune_id,
  p.leaf_unit_id
from span s
join product p on p.product_id = s.product_id
cross join today d
where s.to_date > s.from_date
