-- Indicator values: one text a series and unit, "from-to:numerator/denominator=value", dates by number, equal
-- neighbours joined; denominator and value only where they say more than the numerator.
with
  numbered as (
    select s.s, v.u, v.d, v.numerator, v.denominator, v.other_value,
      v.d - row_number() over (
        partition by s.s, v.u, v.numerator, v.denominator, v.other_value order by v.d
      ) as island
    from shown_value v
    join shown_series s
      on s.indicator_code = v.indicator_code and s.basis = v.basis and s.category = v.category
  ),
  runs as (
    select s, u, min(d) as d_from, max(d) as d_to, numerator, denominator, other_value
    from numbered
    group by s, u, numerator, denominator, other_value, island
  )
select s, u,
  string_agg(
    case when d_from = d_to then d_from::varchar else d_from::varchar || '-' || d_to::varchar end
      || ':' || case when numerator = round(numerator) then numerator::bigint::varchar else numerator::varchar end
      || case when denominator is null then ''
         when denominator = round(denominator) then '/' || denominator::bigint::varchar
         else '/' || denominator::varchar end
      || case when other_value is null then '' else '=' || other_value::varchar end,
    ';' order by d_from
  ) as points
from runs
group by s, u
order by s, u
