-- Grain: target of a plan × date of target_outlook: each year end inside the plan, the deadline (or end of the plan), and today.
-- Like is compared with like: the plan's own indicator, category, basis, period and geography.
-- Incomplete lists prove a target only where they can only understate the figure (cumulative totals, counts of a period: at least);
-- shares, averages, counts by star and valid counts may go either way, so they stay not_measurable, above the target and below it.
-- What is missing is counted on the lists received. In a share of producers, those who are missing join the denominator too.
-- The forecast says what certificates and definitions tell of the deadline, and supposes nothing new.
with target as (
  select
    t.plan_code, t.target_code, p.unit_id, u.unit_code, u.province_id, coalesce(w.name_vi, u.name_vi) as unit_name, coalesce(t.geography, 'recorded') as geography, t.indicator_code, t.category, t.basis,
    t.comparator, t.target_value, t.attribution, t.not_measurable_reason,
    coalesce(t.period_from, p.period_from) as period_from,
    coalesce(t.deadline, p.period_to) as due_on,
    n.unit_of_measure, n.count_unit, u.level,
    -- what is missing in few words; of other indicators the definition up to its bracket
    case t.indicator_code
      when 'cooperative_share' then 'chủ thể HTX'
      when 'sme_share' then 'chủ thể doanh nghiệp'
      when 'commune_coverage' then 'xã có sản phẩm từ 3 sao trở lên'
      when 'valid_certificate_share' then 'sản phẩm có giấy chứng nhận còn hiệu lực'
      when 'products_new' then 'sản phẩm công nhận lần đầu từ 3 sao trở lên'
      when 'products_by_star' then 'sản phẩm'
      else trim(lower(left(n.numerator_vi, 1)) || split_part(substring(n.numerator_vi, 2), '(', 1))
    end as counted_vi
  from plan_target t
  join plan p on p.plan_code = t.plan_code
  join unit u on u.unit_id = p.unit_id
  left join unit_name w
    on w.unit_id = p.unit_id and w.name_kind = 'former' and p.period_to between coalesce(w.valid_from, date '0001-01-01') and w.valid_to
  left join indicator n on n.indicator_code = t.indicator_code
),
moment as (
  select o.plan_code, o.target_code, o.as_of, o.in_force, o.lapsing, o.lapsing_in_window, o.lapsing_past_window
  from target_outlook o
),
-- the national target of the same share, where the target's day lies inside the national plan (counts of a nation and of a
-- province do not compare)
national as (
  select b.plan_code, b.target_code, b.national_plan_code, b.national_target_value
  from (
    select
      t.plan_code, t.target_code, x.plan_code as national_plan_code, x.target_value as national_target_value,
      row_number() over (partition by t.plan_code, t.target_code order by x.period_from desc, x.due_on, x.plan_code, x.target_code) as rn
    from target t
    join target x
      on x.level = 'nation' and x.indicator_code = t.indicator_code and x.category = t.category and x.basis = t.basis and x.unit_of_measure = 'share'
      and t.due_on >= x.period_from and t.due_on <= x.due_on
    where t.level <> 'nation'
  ) b
  where b.rn = 1
),
-- the values of the plans' own units
unit_value as (
  select i.indicator_code, i.unit_id, i.geography, i.as_of, i.period_from, i.basis, i.category, i.numerator, i.denominator, i.value, i.coverage
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
told_on as (
  select distinct r.unit_id, r.geography, e.told_on
  from unit_rollup r
  join (
    select p.leaf_unit_id, g.decision_date as told_on
    from recognition g
    join product p on p.product_id = g.product_id
    where g.decision_date is not null
    union
    select p.leaf_unit_id, a.from_date as told_on
    from assessment a
    join product p on p.product_id = a.product_id
    where a.from_date is not null
  ) e on e.leaf_unit_id = r.leaf_unit_id
  where r.unit_id in (select p.unit_id from plan p)
),
received as (
  select distinct m.plan_code, m.target_code, m.as_of
  from moment m
  join target t on t.plan_code = m.plan_code and t.target_code = m.target_code
  join told_on e
    on e.unit_id = t.unit_id and e.geography = t.geography and e.told_on <= m.as_of and (t.basis <> 'flow' or e.told_on >= t.period_from)
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
    m.as_of, m.in_force, m.lapsing, m.lapsing_in_window, m.lapsing_past_window,
    i.numerator, i.denominator,
    coalesce(i.value, y.value, case when f.value is not null then 0 end) as actual_value,
    coalesce(i.coverage, f.coverage, y.coverage, c.coverage) as coverage,
    coalesce(i.coverage, f.coverage, y.coverage, c.coverage, s.coverage) as judging_coverage,
    case when coalesce(i.coverage, f.coverage, y.coverage, c.coverage) is null then s.stated_as_of end as other_statement_on,
    r.plan_code is not null as is_received
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
      when not c.is_received or c.actual_value is null then 'not_measurable'
      when c.is_incomplete and not c.is_lower_bound then 'not_measurable'
      when c.is_reached and c.comparator = 'at_least' then 'met'
      when c.as_of < c.due_on then 'in_progress'
      when c.is_incomplete then 'not_measurable'
      when c.is_reached then 'met'
      else 'not_met'
    end as status,
    case
      when c.unit_of_measure = 'share' then translate(format_number(round(100 * c.actual_value, 1), 1), ',.', '.,') || ' %'
      else translate(replace(format_number(round(c.actual_value, 1), 1), '.0', ''), ',.', '.,')
    end as actual_text,
    case
      when c.unit_of_measure = 'share' then translate(format_number(round(100 * c.target_value, 1), 1), ',.', '.,') || ' %'
      else translate(replace(format_number(round(c.target_value, 1), 1), '.0', ''), ',.', '.,')
    end as target_text,
    translate(format_number(round(100 * c.judging_coverage, 1), 1), ',.', '.,') || ' % số đã công bố'
      || case
        when c.other_statement_on is null then ''
        else ' (số của ngày ' || lpad(cast(extract(day from c.other_statement_on) as string), 2, '0') || '/'
          || lpad(cast(extract(month from c.other_statement_on) as string), 2, '0') || '/' || cast(extract(year from c.other_statement_on) as string) || ')'
      end as coverage_text,
    lpad(cast(extract(day from c.as_of) as string), 2, '0') || '/' || lpad(cast(extract(month from c.as_of) as string), 2, '0') || '/'
      || cast(extract(year from c.as_of) as string) as as_of_text,
    lpad(cast(extract(day from c.due_on) as string), 2, '0') || '/' || lpad(cast(extract(month from c.due_on) as string), 2, '0') || '/'
      || cast(extract(year from c.due_on) as string) as due_text,
    c.is_received and c.not_measurable_reason is null and c.actual_value is not null as is_told
  from compared c
),
-- how many of what is counted are missing; those missing in a share of producers are new producers
missing as (
  select
    j.*,
    case
      when not j.is_told or j.comparator <> 'at_least' or j.indicator_code = 'average_products_per_producer' then cast(null as double)
      when j.is_reached then cast(0 as double)
      when j.unit_of_measure <> 'share' then cast(ceil(j.target_value - j.actual_value - 0.0000001) as double)
      when j.count_unit = 'producer' and j.target_value < 1
        then cast(ceil((j.target_value * j.denominator - j.numerator) / (1 - j.target_value) - 0.0000001) as double)
      else cast(ceil(j.target_value * j.denominator - j.numerator - 0.0000001) as double)
    end as remaining,
    j.unit_of_measure = 'share' and j.count_unit = 'producer' and j.target_value < 1 as is_joining,
    j.counted_vi || case
      when j.indicator_code = 'products_by_star' and j.category = '5_province' then ' (5 sao cấp tỉnh)'
      when j.indicator_code = 'products_by_star' and j.category = 'potential_5' then ' (tiềm năng 5 sao)'
      when j.category in ('3', '4', '5') then ' (' || j.category || ' sao)'
      when j.category in ('all', 'all_with_potential_5') then ''
      else ' (' || j.category || ')'
    end as missing_vi,
    case when coalesce(j.is_incomplete, true) or j.judging_coverage is null then 'Trên danh sách đã nhận: ' else '' end as lists_vi
  from judged j
),
-- what certificates (valid) and definitions (cumulative, flow) tell of the deadline
ahead as (
  select
    m.*,
    case
      when not m.is_told or m.as_of >= m.due_on then null
      when m.lapsing is not null and m.indicator_code = 'valid_certificate_share' then (m.numerator - m.lapsing) / nullif(m.denominator, 0)
      when m.lapsing is not null then m.actual_value - m.lapsing
      when m.is_lower_bound then m.actual_value
    end as forecast_low,
    case when m.is_told and m.as_of < m.due_on and m.lapsing is not null then m.actual_value end as forecast_high
  from missing m
),
worded as (
  select
    a.*,
    case
      when a.unit_of_measure = 'share' then translate(format_number(round(100 * a.forecast_low, 1), 1), ',.', '.,') || ' %'
      else translate(replace(format_number(round(a.forecast_low, 1), 1), '.0', ''), ',.', '.,')
    end as low_text,
    translate(format_number(round(a.remaining), 0), ',', '.') as remaining_text,
    translate(format_number(round(a.numerator), 0), ',', '.') as numerator_text,
    translate(format_number(round(a.denominator), 0), ',', '.') as denominator_text,
    translate(format_number(round(a.numerator + a.remaining), 0), ',', '.') as needed_text,
    translate(format_number(round(a.denominator + a.remaining), 0), ',', '.') as joined_text,
    translate(format_number(round(100 * (a.numerator + a.remaining) / nullif(a.denominator + a.remaining, 0), 1), 1), ',.', '.,') || ' %' as joined_share_text
  from ahead a
),
told as (
  select
    j.*,
    case
      when j.remaining is null then null
      when j.remaining = 0 then 'không còn thiếu.'
      when j.is_joining then
        'còn thiếu ' || j.remaining_text || ' ' || j.missing_vi || ' mới: đã có ' || j.numerator_text || '/' || j.denominator_text
        || ', khi đó ' || j.needed_text || '/' || j.joined_text || ' = ' || j.joined_share_text || ' (các chủ thể khác giữ nguyên).'
      when j.unit_of_measure = 'share' then
        'còn thiếu ' || j.remaining_text || ' ' || j.missing_vi || ': đã có ' || j.numerator_text || '/' || j.denominator_text
        || ', cần ' || j.needed_text || '/' || j.denominator_text || '.'
      else 'còn thiếu ' || j.remaining_text || ' ' || j.missing_vi || ': đã có ' || j.actual_text || ', cần ' || j.target_text || '.'
    end as closing_text,
    case
      when j.forecast_low is null then null
      when j.lapsing = 0 then
        'đến ' || j.due_text || ' vẫn là ' || j.actual_text || ' nếu không có gì mới: không giấy chứng nhận nào hết hạn trước ngày đó.'
      when j.lapsing > 0 then
        'đến ' || j.due_text || ' từ ' || j.low_text || ' (nếu ' || cast(j.lapsing as string) || ' giấy chứng nhận hết hạn đến ngày đó không được đánh giá lại) đến '
        || j.actual_text || ' (nếu tất cả được đánh giá lại kịp). Trong đó ' || cast(j.lapsing_in_window as string) || ' còn 120–180 ngày, '
        || cast(j.lapsing_past_window as string) || ' còn dưới 120 ngày. Chưa kể sản phẩm công nhận mới.'
      else 'đến ' || j.due_text || ' ít nhất ' || j.low_text || ', vì số này không giảm theo thời gian.'
    end as forecast_text
  from worded j
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
  case when j.is_received and j.not_measurable_reason is null then j.actual_value end as actual_value,
  j.target_value,
  case when j.is_received and j.not_measurable_reason is null then j.actual_value / nullif(j.target_value, 0) end as attainment,
  j.status,
  case
    when j.not_measurable_reason is not null then j.not_measurable_reason
    when j.indicator_code is null then 'Mục tiêu chưa được gắn với chỉ tiêu nào.'
    when j.attribution = 'assessment_year' then 'Mục tiêu tính theo năm đánh giá; chỉ tiêu này chỉ tính theo ngày quyết định.'
    when not j.is_received then 'Chưa nhận danh sách nào của ' || coalesce(j.unit_name, j.unit_id) || ' cho kỳ đến ' || j.as_of_text || '.'
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
  j.coverage,
  j.due_on,
  j.remaining,
  case when j.lists_vi = '' then upper(left(j.closing_text, 1)) || substring(j.closing_text, 2) else j.lists_vi || j.closing_text end as closing_vi,
  j.forecast_low,
  j.forecast_high,
  case when j.lists_vi = '' then upper(left(j.forecast_text, 1)) || substring(j.forecast_text, 2) else j.lists_vi || j.forecast_text end as forecast_vi,
  x.national_plan_code,
  x.national_target_value
from told j
left join national x on x.plan_code = j.plan_code and x.target_code = j.target_code
