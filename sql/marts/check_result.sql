-- Grain: one check. check_base has a row for every file in sql/checks: its header, the number of rows that its select returns and
-- its denominator. In the messages {violated} and {denominator} stand for the numbers.
select
  c.check_code,
  c.severity,
  case
    when coalesce(c.denominator, 0) = 0 and coalesce(c.violated, 0) = 0 then 'not_applicable'
    when coalesce(c.violated, 0) = 0 then 'pass'
    else 'fail'
  end as status,
  cast(coalesce(c.violated, 0) as bigint) as violated,
  cast(coalesce(c.denominator, 0) as bigint) as denominator,
  replace(replace(c.message_vi, '{violated}', cast(coalesce(c.violated, 0) as string)), '{denominator}', cast(coalesce(c.denominator, 0) as string)) as message_vi,
  replace(replace(c.message_en, '{violated}', cast(coalesce(c.violated, 0) as string)), '{denominator}', cast(coalesce(c.denominator, 0) as string)) as message_en
from check_base c
