-- Hạt: đơn vị × cuối năm (và ngày tính) × tỷ lệ. Có mục tiêu bên cạnh khi kế hoạch của đơn vị, hoặc của cả nước, đặt tỷ lệ cho năm đó. /
-- Grain: unit × year end (and the day of the computation) × share. Where a plan of the unit, or else of the nation, asks for the share
-- in that year, the target stands beside it. year_label has the share below the year, where no line of targets can
-- cover it; the blank line between them is there because axes of charts set lines at half their height.
with asked as (
  select p.unit_id, t.indicator_code, t.target_value, p.period_from, coalesce(t.deadline, p.period_to) as due_on, p.title_vi
  from plan_target t
  join plan p on p.plan_code = t.plan_code
  where t.indicator_code in ('cooperative_share', 'sme_share') and t.category = 'all' and t.comparator = 'at_least'
),
share as (
  select v.unit_id, v.geography, v.as_of, v.indicator_code, v.numerator, v.denominator, v.value, v.coverage
  from indicator_value v
  where v.indicator_code in ('cooperative_share', 'sme_share') and v.category = 'all' and v.basis = 'cumulative'
    and ((extract(month from v.as_of) = 12 and extract(day from v.as_of) = 31) or v.as_of in (select p.as_of from publication p))
)
select
  u.unit_id,
  u.unit_label,
  u.geography_label,
  100000 * u.unit_number + unix_date(s.as_of) as scope_id,
  s.as_of,
  strftime(s.as_of, '%d/%m/%Y') as as_of_label,
  cast(extract(year from s.as_of) as integer) as year,
  cast(extract(year from s.as_of) as integer) || chr(10) || chr(10) || coalesce(printf('%.0f', 100 * s.value) || ' %', '–') as year_label,
  s.indicator_code,
  case s.indicator_code when 'cooperative_share' then 'Hợp tác xã' else 'Doanh nghiệp (thay cho doanh nghiệp nhỏ và vừa)' end as share_label,
  s.numerator as counted,
  s.denominator as producers,
  s.coverage,
  max(case when a.unit_id = u.unit_id then a.target_value end) as own_target,
  max(case when a.unit_id <> u.unit_id then a.target_value end) as national_target,
  u.province_id,
  u.district_id,
  u.commune_id
from share s
join dashboard_unit u on u.unit_id = s.unit_id and u.geography = s.geography
left join asked a
  on a.indicator_code = s.indicator_code and (a.unit_id = u.unit_id or a.unit_id in ('VN@63', 'VN@34'))
  and extract(year from s.as_of) between extract(year from a.period_from) and extract(year from a.due_on)
group by all
order by u.geography_label, u.unit_label, s.as_of
