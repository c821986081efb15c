-- Grain: target of a plan × date: each year end inside the plan, the deadline (or end of the plan), and today while it runs.
-- Like is compared with like: the plan's own indicator, category, basis, period and geography.
-- Incomplete lists prove a target only where they can only understate the figure (cumulative totals, counts of a period: at least);
-- shares, averages, counts by star and valid counts may go either way, so they stay not_measurable, above the target and below it.
with today as (
  select max(p.as_of) as as_of
  from period p
),
target as (
  select
    t.plan_code, t.target_code, p.unit_id, u.unit_code, u.province_id, u.name_vi as unit_name, coalesce(t.geography, 'recorded') as geography, t.indicator_code, t.category, t.basis,
    t.comparator, t.target_value, t.attribution, t.not_measurable_reason,
    coalesce(t.period_from, p.period_from) as period_from,
    coalesce(t.deadline, p.period_to) as due_on,
    n.unit_of_measure,
    d.as_of as today
  from plan_target t
  join plan p on p.plan_code = t.plan_code
  join unit u on u.unit_id = p.unit_id
  left join indicator n on n.indicator_code = t.indicator_code
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
-- the values of the plans' own units
unit_value as (
  select i.indicator_code, i.unit_id, i.geography, i.as_of, i.period_from, i.basis, i.category, i.value, i.coverage
  from indicator_value i
  where i.unit_id in (select p.unit_id from plan p)
),
-- the year rows that tile a longer period add up to it, where the period itself was not computed
yearly as (
  select t.plan_code, t.target_code, m.as_of, sum(i.value) as value, min(i.coverage) as coverage, min(i.period_from) as first_from
  from target t
  join moment m on m.plan_code = t.plan_code and m.target_code = t.target_code
  join unit_value i
    on i.indicator_code = t.indicator_code and i.unit_id = t.unit_id and i.geography = t.geography and i.basis = 'flow' and i.category = t.category
    and i.period_from >= t.period_from and i.as_of <= m.as_of
  join (select distinct p.as_of, p.period_from from period p where p.kind = 'year') y on y.as_of = i.as_of and y.period_from = i.period_from
  where t.basis = 'flow' and extract(month from m.as_of) = 12 and extract(day from m.as_of) = 31
    and extract(month from t.period_from) = 1 and extract(day from t.period_from) = 1
    and t.indicator_code <> 'products_participating'
  group by t.plan_code, t.target_code, m.as_of
),
-- whether any list of the unit was received for the date or period
received as (
  select m.plan_code, m.target_code, m.as_of, count(*) as rows_received
  from moment m
  join target t on t.plan_code = m.plan_code and t.target_code = m.target_code
  join unit_rollup r on r.unit_id = t.unit_id and r.geography = t.geography
  join product p on p.leaf_unit_id = r.leaf_unit_id
  join (
    select g.product_id, g.decision_date as told_on from recognition g where g.decision_date is not null
    union all
    select a.product_id, a.from_date as told_on from assessment a where a.from_date is not null
  ) e on e.product_id = p.product_id and e.told_on <= m.as_of and (t.basis <> 'flow' or e.told_on >= t.period_from)
  group by m.plan_code, m.target_code, m.as_of
),
-- the stated total nearest to the date (an earlier one before a later one), whatever its basis, of the unit itself or else of its
-- province: tells whether the lists are complete
nearest_statement as (
  select n.plan_code, n.target_code, n.as_of, n.coverage, n.stated_as_of
  from (
    select
      m.plan_code, m.target_code, m.as_of, c.coverage, c.stated_as_of,
      row_number() over (
        partition by m.plan_code, m.target_code, m.as_of
        order by
          case when c.unit_id = t.unit_id then 0 else 1 end,
          case when c.stated_as_of <= m.as_of then 0 else 1 end,
          abs(unix_date(c.stated_as_of) - unix_date(m.as_of)),
          c.coverage,
          c.basis
      ) as rn
    from moment m
    join target t on t.plan_code = m.plan_code and t.target_code = m.target_code
    join (
      select distinct v.unit_id, v.geography, v.basis, v.stated_as_of, v.coverage
      from coverage v
      where v.period_from is null
    ) c on c.unit_id in (t.unit_id, t.province_id) and c.geography = t.geography
  ) n
  where n.rn = 1
),
measured as (
  select
    t.*,
    m.as_of,
    coalesce(i.value, y.value, case when f.value is not null then 0 end) as actual_value,
    coalesce(i.coverage, f.coverage, y.coverage, c.coverage) as coverage,
    coalesce(i.coverage, f.coverage, y.coverage, c.coverage, s.coverage) as judging_coverage,
    case when coalesce(i.coverage, f.coverage, y.coverage, c.coverage) is null then s.stated_as_of end as other_statement_on,
    coalesce(r.rows_received, 0) as rows_received
  from target t
  join moment m on m.plan_code = t.plan_code and m.target_code = t.target_code
  left join unit_value i
    on i.indicator_code = t.indicator_code and i.unit_id = t.unit_id and i.geography = t.geography and i.as_of = m.as_of
    and i.basis = t.basis and i.category = t.category
    and ((t.basis <> 'flow' and i.period_from is null) or (t.basis = 'flow' and i.period_from = t.period_from))
  -- a category without a row is 0 where the indicator has a row for all
  left join unit_value f
    on f.indicator_code = case when t.indicator_code = 'products_by_star' then 'products_total' else t.indicator_code end
    and f.unit_id = t.unit_id and f.geography = t.geography and f.as_of = m.as_of
    and f.basis = t.basis and f.category = 'all' and t.category <> 'all'
    and ((t.basis <> 'flow' and f.period_from is null) or (t.basis = 'flow' and f.period_from = t.period_from))
  left join yearly y on y.plan_code = t.plan_code and y.target_code = t.target_code and y.as_of = m.as_of
  left join coverage c
    on c.unit_id = t.unit_id and c.geography = t.geography and c.as_of = m.as_of and c.period_from is null
    and c.basis = case when t.basis = 'flow' then 'cumulative' else t.basis end
  left join nearest_statement s on s.plan_code = t.plan_code and s.target_code = t.target_code and s.as_of = m.as_of
  left join received r on r.plan_code = t.plan_code and r.target_code = t.target_code and r.as_of = m.as_of
),
compared as (
  select
    m.*,
    coalesce(m.judging_coverage < 0.9995, false) as is_incomplete,
    -- what incomplete lists can only understate: cumulative totals and counts of a period
    coalesce(m.unit_of_measure, '') <> 'share' and m.indicator_code <> 'average_products_per_producer'
      and (m.basis = 'flow' or (m.basis = 'cumulative' and m.category in ('all', 'all_with_potential_5'))) as is_lower_bound,
    case m.comparator
      when 'at_least' then m.actual_value >= m.target_value - 0.0000001
      when 'at_most' then m.actual_value <= m.target_value + 0.0000001
      else abs(m.actual_value - m.target_value) < 0.0000001
    end as is_reached
  from measured m
),
judged as (
  select
    c.*,
    case
      when c.not_measurable_reason is not null or c.indicator_code is null or c.attribution = 'assessment_year' then 'not_measurable'
      when c.rows_received = 0 or c.actual_value is null then 'not_measurable'
      when c.is_incomplete and not c.is_lower_bound then 'not_measurable'
      when c.is_reached and c.comparator = 'at_least' then 'met'
      when c.as_of < c.due_on then 'in_progress'
      when c.is_incomplete then 'not_measurable'
      when c.is_reached then 'met'
      else 'not_met'
    end as status,
    case
      when c.unit_of_measure = 'share' then replace(cast(cast(round(100 * c.actual_value, 1) as decimal(9, 1)) as string), '.', ',') || ' %'
      else replace(replace(cast(cast(round(c.actual_value, 1) as decimal(12, 1)) as string), '.0', ''), '.', ',')
    end as actual_text,
    case
      when c.unit_of_measure = 'share' then replace(cast(cast(round(100 * c.target_value, 1) as decimal(9, 1)) as string), '.', ',') || ' %'
      else replace(replace(cast(cast(round(c.target_value, 1) as decimal(12, 1)) as string), '.0', ''), '.', ',')
    end as target_text,
    replace(cast(cast(round(100 * c.judging_coverage, 1) as decimal(9, 1)) as string), '.', ',') || ' % số đã công bố'
      || case
        when c.other_statement_on is null then ''
        else ' (số của ngày ' || lpad(cast(extract(day from c.other_statement_on) as string), 2, '0') || '/'
          || lpad(cast(extract(month from c.other_statement_on) as string), 2, '0') || '/' || cast(extract(year from c.other_statement_on) as string) || ')'
      end as coverage_text,
    lpad(cast(extract(day from c.as_of) as string), 2, '0') || '/' || lpad(cast(extract(month from c.as_of) as string), 2, '0') || '/'
      || cast(extract(year from c.as_of) as string) as as_of_text
  from compared c
)
select
  j.plan_code,
  j.target_code,
  j.unit_id,
  j.unit_code,
  j.geography,
  j.as_of,
  case when j.basis = 'flow' then j.period_from end as period_from,
  j.indicator_code,
  j.category,
  j.basis,
  j.comparator,
  case when j.rows_received > 0 and j.not_measurable_reason is null then j.actual_value end as actual_value,
  j.target_value,
  case when j.rows_received > 0 and j.not_measurable_reason is null then j.actual_value / nullif(j.target_value, 0) end as attainment,
  j.status,
  case
    when j.not_measurable_reason is not null then j.not_measurable_reason
    when j.indicator_code is null then 'Mục tiêu chưa được gắn với chỉ tiêu nào.'
    when j.attribution = 'assessment_year' then 'Mục tiêu tính theo năm đánh giá; chỉ tiêu này chỉ tính theo ngày quyết định.'
    when j.rows_received = 0 then 'Chưa nhận danh sách nào của ' || coalesce(j.unit_name, j.unit_id) || ' cho kỳ đến ' || j.as_of_text || '.'
    when j.actual_value is null then 'Chỉ tiêu không có giá trị tại ngày ' || j.as_of_text || ' (danh sách không nêu đủ thông tin).'
    when j.status = 'not_measurable' and not j.is_lower_bound then
      'Chưa kết luận được: ' || j.actual_text || ' trên danh sách đã nhận, mục tiêu ' || j.target_text || '; danh sách mới có ' || j.coverage_text
      || ', mà số này có thể tăng hoặc giảm khi nhận thêm danh sách.'
    when j.status = 'not_measurable' then 'Danh sách mới có ' || j.coverage_text || '; ' || j.actual_text || ' trên danh sách đã nhận chưa đủ để kết luận so với ' || j.target_text || '.'
    when j.judging_coverage is null then
      case j.status
        when 'met' then 'Đạt: '
        when 'in_progress' then 'Đang thực hiện: '
        else 'Chưa đạt: '
      end || j.actual_text || ' so với ' || j.target_text || ', tính trên danh sách đã nhận; không có số công bố nào để đối chiếu độ phủ.'
    when j.is_incomplete then
      case j.status when 'met' then 'Đạt: ' else 'Đang thực hiện: ' end
      || 'ít nhất ' || j.actual_text || ' so với ' || j.target_text || ', trên danh sách đã nhận, mới có ' || j.coverage_text || '.'
    else
      case j.status
        when 'met' then 'Đạt: '
        when 'in_progress' then 'Đang thực hiện: '
        else 'Chưa đạt: '
      end || j.actual_text || ' so với ' || j.target_text || ', danh sách đủ so với số đã công bố.'
  end as reason,
  j.coverage
from judged j
