-- Grain: target of a plan × date at which it is judged: each year end inside the plan, the deadline (or end of the plan), and today
-- while it runs. What lies between that date and the deadline: the certificates in force that run out by then.
-- Counted only for targets on certificates in force, before their deadline; null elsewhere. A certificate whose re-evaluation was
-- decided after the date counts as running out: on that date nobody knew of the decision.
with today as (
  select max(p.as_of) as as_of
  from period p
),
target as (
  select
    t.plan_code, t.target_code, p.unit_id, coalesce(t.geography, 'recorded') as geography, t.indicator_code, t.category, t.basis, t.not_measurable_reason,
    coalesce(t.period_from, p.period_from) as period_from,
    coalesce(t.deadline, p.period_to) as due_on,
    d.as_of as today
  from plan_target t
  join plan p on p.plan_code = t.plan_code
  cross join today d
),
moment as (
  select t.plan_code, t.target_code, y.as_of
  from target t
  join (select distinct p.as_of from period p where p.kind = 'year') y on y.as_of >= t.period_from and y.as_of < t.due_on and y.as_of <= t.today
  where t.not_measurable_reason is null
  union
  select t.plan_code, t.target_code, least(t.due_on, t.today) as as_of
  from target t
  where t.period_from <= t.today
),
ahead as (
  select t.*, m.as_of
  from target t
  join moment m on m.plan_code = t.plan_code and m.target_code = t.target_code
  where t.basis = 'valid' and m.as_of < t.due_on and t.not_measurable_reason is null
    and t.indicator_code in ('products_total', 'products_by_star', 'valid_certificate_share')
    and (t.category = 'all' or t.indicator_code = 'products_by_star')
),
certificates as (
  select
    a.plan_code, a.target_code, a.as_of,
    count(*) as in_force,
    count(case when s.expires_on <= a.due_on then 1 end) as lapsing,
    count(case when s.expires_on <= a.due_on and unix_date(s.expires_on) - unix_date(a.as_of) between 120 and 180 then 1 end) as lapsing_in_window,
    count(case when s.expires_on <= a.due_on and unix_date(s.expires_on) - unix_date(a.as_of) < 120 then 1 end) as lapsing_past_window
  from ahead a
  join unit_rollup r on r.unit_id = a.unit_id and r.geography = a.geography
  join certificate_span s
    on s.leaf_unit_id = r.leaf_unit_id and s.from_date <= a.as_of and s.to_date > a.as_of
    and (a.indicator_code <> 'products_by_star' or s.star_category = a.category)
  group by a.plan_code, a.target_code, a.as_of
)
select
  t.plan_code,
  t.target_code,
  m.as_of,
  t.due_on,
  case when a.as_of is not null then coalesce(c.in_force, 0) end as in_force,
  case when a.as_of is not null then coalesce(c.lapsing, 0) end as lapsing,
  case when a.as_of is not null then coalesce(c.lapsing_in_window, 0) end as lapsing_in_window,
  case when a.as_of is not null then coalesce(c.lapsing_past_window, 0) end as lapsing_past_window
from target t
join moment m on m.plan_code = t.plan_code and m.target_code = t.target_code
left join ahead a on a.plan_code = t.plan_code and a.target_code = t.target_code and a.as_of = m.as_of
left join certificates c on c.plan_code = t.plan_code and c.target_code = t.target_code and c.as_of = m.as_of
