-- Grain: one published figure × one way in which other published figures give it (relation). Nothing here comes from lists.
--   stars, kinds, groups, types, districts, outcomes   parts that the same source states for the figure
--   growth     the total stated before + first recognitions stated for the time between (by star: + upgrades in − upgrades out)
--   increase   a total less its stated growth, against the total stated nearest to the day on which the growth began
--   falls      a cumulative total below the one stated before it
--   valid      certificates in force against the cumulative total of the same day
--   share      a share against the counts of the same source
-- adds_up: equal (valid, increase: possible). does_not_add_up: not equal where it has to be, or impossible. open: parts or changes
-- that the sources do not state could explain the rest.
with figure as (
  select
    f.*,
    coalesce(w.name_vi, u.name_vi) as name_vi, u.level, u.province_id,
    coalesce(f.period_from, case f.date_precision
      when 'year' then cast(date_trunc('year', f.as_of) as date)
      when 'month' then cast(date_trunc('month', f.as_of) as date)
      else f.as_of
    end) as starts_on,
    case f.date_precision
      when 'year' then 'năm ' || cast(extract(year from f.as_of) as string)
      when 'month' then 'tháng ' || lpad(cast(extract(month from f.as_of) as string), 2, '0') || '/' || cast(extract(year from f.as_of) as string)
      else lpad(cast(extract(day from f.as_of) as string), 2, '0') || '/' || lpad(cast(extract(month from f.as_of) as string), 2, '0') || '/'
        || cast(extract(year from f.as_of) as string)
    end as day_vi,
    case
      when f.category in ('3', '4', '5') then f.category || ' sao'
      when f.category = '5_province' then '5 sao cấp tỉnh'
      when f.category = 'potential_5' or f.measure = 'potential5' then 'tiềm năng 5 sao'
    end as star_vi,
    translate(format_number(round(f.published_value), 0), ',', '.') as value_vi
  from published_figure f
  join unit u on u.unit_id = f.unit_id
  left join unit_name w
    on w.unit_id = f.unit_id and w.name_kind = 'former' and f.as_of between coalesce(w.valid_from, date '0001-01-01') and w.valid_to
  where f.published_value is not null
),
-- ---- parts that one source states for one figure
part as (
  select
    'stars' as relation, t.figure_id, t.measure, p.published_value as term, p.star_vi as label,
    case p.category when '3' then 1 when '4' then 2 when '5' then 3 else 4 end as position
  from figure t
  join figure p
    on p.figure_id = t.figure_id and p.unit_id = t.unit_id and p.basis is not distinct from t.basis and p.as_of is not distinct from t.as_of
    and p.star_vi is not null
    and (
      (p.indicator_code = case t.indicator_code when 'products_total' then 'products_by_star' else t.indicator_code end
        and (p.category <> 'potential_5' or t.category = 'all_with_potential_5'))
      or (p.indicator_code is null and p.measure = 'potential5' and t.indicator_code = 'products_recognised')
    )
  where t.category in ('all', 'all_with_potential_5') and t.indicator_code in ('products_total', 'products_recognised', 'products_new', 'products_upgraded', 'products_reevaluated')
  union all
  select
    'kinds', t.figure_id, t.measure, p.published_value,
    case p.indicator_code when 'products_new' then 'lần đầu' when 'products_upgraded' then 'nâng hạng' else 'đánh giá lại' end,
    case p.indicator_code when 'products_new' then 1 when 'products_upgraded' then 2 else 3 end
  from figure t
  join figure p
    on p.figure_id = t.figure_id and p.unit_id = t.unit_id and p.as_of is not distinct from t.as_of and p.category = t.category
    and p.indicator_code in ('products_new', 'products_upgraded', 'products_reevaluated')
  where t.indicator_code = 'products_recognised'
  union all
  select
    'groups', t.figure_id, t.measure, p.published_value,
    case p.category
      when 'food' then 'thực phẩm' when 'drink' then 'đồ uống' when 'herbal' then 'dược liệu' when 'craft' then 'thủ công mỹ nghệ' when 'tourism' then 'du lịch'
      else p.category
    end,
    row_number() over (partition by t.figure_id, t.measure order by p.published_value desc, p.category)
  from figure t
  join figure p
    on p.figure_id = t.figure_id and p.unit_id = t.unit_id and p.basis is not distinct from t.basis and p.as_of is not distinct from t.as_of
    and p.indicator_code = 'products_by_group'
  where t.indicator_code = 'products_total' and t.category = 'all'
  union all
  -- producers by type: the source's own classes, some of which no indicator knows
  select
    'types', t.figure_id, t.measure, p.published_value,
    case lower(split_part(p.measure, '_', 2))
      when 'htx' then 'HTX' when 'tht' then 'tổ hợp tác' when 'dn' then 'doanh nghiệp' when 'congty' then 'công ty' when 'ho' then 'hộ' when 'csxs' then 'cơ sở sản xuất'
      when 'other' then 'khác'
      else split_part(p.measure, '_', 2)
    end,
    row_number() over (partition by t.figure_id, t.measure order by p.published_value desc, p.measure)
  from figure t
  join figure p
    on p.figure_id = t.figure_id and p.unit_id = t.unit_id and p.basis is not distinct from t.basis and p.as_of is not distinct from t.as_of
    and split_part(p.measure, '_', 1) in ('subj', 'subjects') and p.measure <> 'subjects'
  where t.measure = 'subjects'
  union all
  select
    'districts', t.figure_id, t.measure, p.published_value, p.name_vi,
    row_number() over (partition by t.figure_id, t.measure order by p.published_value desc, p.name_vi)
  from figure t
  join figure p
    on p.figure_id = t.figure_id and p.level = 'district' and p.province_id = t.unit_id and p.basis is not distinct from t.basis
    and p.as_of is not distinct from t.as_of and p.indicator_code = t.indicator_code and p.category = t.category
  where t.level = 'province'
  union all
  select
    'outcomes', t.figure_id, t.measure, p.published_value, coalesce(p.star_vi, 'không đạt'),
    case p.category when '3' then 3 when '4' then 4 when '5' then 5 else 9 end
  from figure t
  join figure p
    on p.figure_id = t.figure_id and p.unit_id = t.unit_id and p.as_of is not distinct from t.as_of
    and (p.measure = 'refused' or (p.indicator_code = 'products_recognised' and p.category in ('3', '4', '5')))
  where t.measure = 'evaluated'
),
-- ---- a total and what was added since the total before it
stock as (
  select
    f.*,
    lag(f.figure_id) over w as earlier_figure_id,
    lag(f.measure) over w as earlier_measure
  from figure f
  where f.as_of is not null and f.indicator_code in ('products_total', 'products_by_star') and f.basis in ('cumulative', 'cumulative_net')
    and f.category in ('all', 'all_with_potential_5', '3', '4', '5')
  window w as (partition by f.unit_id, f.indicator_code, f.category order by f.starts_on, f.as_of, f.figure_id, f.measure)
),
pair as (
  select
    b.figure_id, b.measure, b.unit_id, b.indicator_code, b.category, b.as_of, b.starts_on, b.published_value, b.basis,
    a.published_value as earlier_value, a.value_vi as earlier_value_vi, a.as_of as earlier_as_of, a.starts_on as earlier_starts_on, a.day_vi as earlier_day_vi
  from stock b
  join stock a on a.figure_id = b.earlier_figure_id and a.measure = b.earlier_measure
),
flow as (
  select
    f.*,
    case
      when extract(month from f.starts_on) = 1 and extract(day from f.starts_on) = 1 and extract(month from f.as_of) = 12 and extract(day from f.as_of) = 31
        then 'năm ' || cast(extract(year from f.as_of) as string)
      else f.day_vi
    end as period_vi
  from figure f
  where f.basis = 'flow' and f.as_of is not null and f.indicator_code in ('products_new', 'products_recognised', 'products_upgraded')
),
-- a flow inside another one of the same kind would count twice
whole_flow as (
  select f.*
  from flow f
  left join flow g
    on g.unit_id = f.unit_id and g.indicator_code = f.indicator_code and g.category = f.category and g.starts_on <= f.starts_on and g.as_of >= f.as_of
    and (g.figure_id <> f.figure_id or g.measure <> f.measure)
    and (g.starts_on < f.starts_on or g.as_of > f.as_of or g.figure_id < f.figure_id)
  where g.figure_id is null
),
added as (
  select
    p.figure_id, p.measure, w.indicator_code, w.published_value, w.period_vi, w.starts_on, w.as_of, w.figure_id as flow_figure_id, w.measure as flow_measure,
    case when w.starts_on > p.earlier_as_of then 1 else 0 end as is_clean,
    case
      when w.indicator_code = 'products_upgraded' and w.category = case p.category when '3' then '4' when '4' then '5' end then -1
      else 1
    end as direction
  from pair p
  join whole_flow w
    on w.unit_id = p.unit_id and w.as_of > p.earlier_starts_on and w.as_of <= p.as_of
    and (
      (w.indicator_code in ('products_new', 'products_recognised') and w.category = case p.category when 'all_with_potential_5' then 'all' else p.category end)
      or (w.indicator_code = 'products_upgraded' and p.category in ('3', '4', '5') and w.category in (p.category, case p.category when '3' then '4' when '4' then '5' end))
    )
),
-- first recognitions where stated, else all recognitions; flows inside the gap where there are any
chosen as (
  select a.*
  from added a
  join (
    select
      x.figure_id, x.measure,
      max(case when x.indicator_code = 'products_new' then 1 else 0 end) as has_new,
      max(case when x.indicator_code <> 'products_upgraded' and x.is_clean = 1 then 1 else 0 end) as has_clean
    from added x
    group by x.figure_id, x.measure
  ) h on h.figure_id = a.figure_id and h.measure = a.measure
  where a.is_clean = h.has_clean
    and (a.indicator_code = 'products_upgraded' or a.indicator_code = case h.has_new when 1 then 'products_new' else 'products_recognised' end)
),
gap as (
  select
    c.figure_id, c.measure,
    min(c.starts_on) as first_from, max(c.as_of) as last_to, max(c.is_clean) as is_clean,
    max(case when c.indicator_code = 'products_recognised' then 1 else 0 end) as is_mixed
  from chosen c
  where c.indicator_code <> 'products_upgraded'
  group by c.figure_id, c.measure
),
growth as (
  select 'growth' as relation, p.figure_id, p.measure, p.earlier_value as term, p.earlier_day_vi as label, 0 as position
  from pair p
  join gap g on g.figure_id = p.figure_id and g.measure = p.measure
  union all
  select
    'growth', c.figure_id, c.measure, c.direction * c.published_value,
    case
      when c.indicator_code = 'products_new' then 'công nhận lần đầu '
      when c.indicator_code = 'products_recognised' then 'công nhận '
      when c.direction = 1 then 'nâng lên hạng này '
      else 'nâng lên hạng trên '
    end || c.period_vi,
    row_number() over (partition by c.figure_id, c.measure order by c.starts_on, c.as_of, c.indicator_code, c.direction desc, c.flow_figure_id, c.flow_measure)
  from chosen c
  join gap g on g.figure_id = c.figure_id and g.measure = c.measure
),
term as (
  select p.relation, p.figure_id, p.measure, p.term, p.label, p.position
  from part p
  union all
  select g.relation, g.figure_id, g.measure, g.term, g.label, g.position
  from growth g
),
numbered as (
  select
    t.*,
    case when t.term < 0 then ' − ' else ' + ' end
      || translate(format_number(round(abs(t.term)), 0), ',', '.')
      || ' (' || t.label || ')' as text,
    row_number() over (partition by t.relation, t.figure_id, t.measure order by t.position, t.label) as rn
  from term t
),
summed as (
  select
    n.relation, n.figure_id, n.measure,
    sum(n.term) as summed_value,
    count(*) as terms,
    max(case when n.label = '3 sao' then 1 else 0 end) + max(case when n.label = '4 sao' then 1 else 0 end) as main_stars,
    max(case when n.label = 'lần đầu' then 1 else 0 end) as has_first,
    max(case when n.label = 'không đạt' then 1 else 0 end) as has_refused,
    substring(concat_ws('',
      max(case when n.rn = 1 then n.text end), max(case when n.rn = 2 then n.text end), max(case when n.rn = 3 then n.text end),
      max(case when n.rn = 4 then n.text end), max(case when n.rn = 5 then n.text end), max(case when n.rn = 6 then n.text end),
      max(case when n.rn = 7 then n.text end), max(case when n.rn = 8 then n.text end), max(case when n.rn = 9 then n.text end),
      max(case when n.rn = 10 then n.text end), max(case when n.rn = 11 then n.text end), max(case when n.rn = 12 then n.text end),
      case when count(*) > 12 then ' + …' end
    ), 4) as formula
  from numbered n
  group by n.relation, n.figure_id, n.measure
),
sums as (
  select
    s.relation, s.figure_id, s.measure, s.summed_value, f.published_value, s.formula,
    case
      when abs(s.summed_value - f.published_value) < 0.5 then 'adds_up'
      when s.relation in ('stars', 'outcomes') then 'does_not_add_up'
      when s.summed_value > f.published_value and coalesce(g.is_mixed, 0) = 0 then 'does_not_add_up'
      when s.relation = 'growth' and not (g.is_mixed = 1 and s.summed_value > f.published_value) and unix_date(g.first_from) - unix_date(p.earlier_as_of) <= 1 and g.last_to >= p.starts_on then 'does_not_add_up'
      else 'open'
    end as chain_verdict,
    coalesce(g.is_clean, 1) as is_clean, coalesce(g.is_mixed, 0) as is_mixed
  from summed s
  join figure f on f.figure_id = s.figure_id and f.measure = s.measure
  left join gap g on s.relation = 'growth' and g.figure_id = s.figure_id and g.measure = s.measure
  left join pair p on s.relation = 'growth' and p.figure_id = s.figure_id and p.measure = s.measure
  -- a partition is looked at when its main parts are stated
  where s.relation = 'growth'
    or (s.relation = 'stars' and s.main_stars = 2)
    or (s.relation = 'outcomes' and s.has_refused = 1)
    or (s.relation = 'kinds' and s.has_first = 1 and s.terms >= 2)
    or (s.relation in ('groups', 'types', 'districts') and s.terms >= 2)
),
-- ---- growth since a day against the totals stated around that day
base as (
  select
    t.figure_id, t.measure, t.unit_id, t.value_vi as total_vi, i.value_vi as growth_vi, t.published_value - i.published_value as implied,
    i.starts_on - 1 as base_on
  from figure t
  join figure i
    on i.unit_id = t.unit_id and i.as_of = t.as_of and i.measure like 'increase%' and i.period_from is not null
  where t.indicator_code = 'products_total' and t.basis = 'cumulative' and t.category = 'all'
),
around as (
  select
    b.figure_id, b.measure, b.total_vi, b.growth_vi, b.implied, b.base_on, s.published_value, s.day_vi,
    case when s.as_of <= b.base_on then 'before' else 'after' end as side,
    row_number() over (
      partition by b.figure_id, b.measure, case when s.as_of <= b.base_on then 'before' else 'after' end
      order by abs(unix_date(s.as_of) - unix_date(b.base_on)), s.figure_id
    ) as rn
  from base b
  join stock s
    on s.unit_id = b.unit_id and s.indicator_code = 'products_total' and s.category = 'all' and s.basis = 'cumulative'
    and (s.as_of <= b.base_on or s.starts_on > b.base_on) and (s.figure_id <> b.figure_id or s.measure <> b.measure)
),
increase as (
  select
    'increase' as relation, a.figure_id, a.measure, a.implied as summed_value,
    coalesce(
      max(case when a.side = 'before' and a.published_value > a.implied then a.published_value end),
      max(case when a.side = 'after' and a.published_value < a.implied then a.published_value end),
      a.implied
    ) as compared_value,
    max(case when a.side = 'before' and a.published_value > a.implied then a.day_vi when a.side = 'after' and a.published_value < a.implied then a.day_vi end) as compared_day,
    a.total_vi, a.growth_vi,
    lpad(cast(extract(day from a.base_on) as string), 2, '0') || '/' || lpad(cast(extract(month from a.base_on) as string), 2, '0') || '/'
      || cast(extract(year from a.base_on) as string) as base_vi
  from around a
  where a.rn = 1
  group by a.figure_id, a.measure, a.implied, a.total_vi, a.growth_vi, a.base_on
),
found as (
  select
    s.relation, s.figure_id, s.measure, s.summed_value, s.published_value, s.formula, s.chain_verdict,
    case
      when s.chain_verdict = 'adds_up' and s.is_mixed = 1 then 'khớp, nếu mọi sản phẩm cộng thêm là công nhận lần đầu (nguồn không tách).'
      when s.chain_verdict = 'adds_up' and r.value_vi is not null then
        'khớp; nhưng ' || r.value_vi || ' sản phẩm nguồn nói được nâng hạng hoặc đánh giá lại trong kỳ không để lại dấu vết trong số theo sao.'
      when s.chain_verdict = 'adds_up' then 'khớp.'
      when s.relation = 'growth' and s.chain_verdict = 'open' and s.is_mixed = 1 and s.summed_value > s.published_value then
        'số cộng thêm gồm cả đánh giá lại, nâng hạng mà nguồn không tách.'
      when s.relation = 'growth' and s.chain_verdict = 'open' then 'phần còn lại có thể là các đợt không có số công bố.'
      when s.chain_verdict = 'open' then 'phần còn lại nguồn không nêu.'
      when s.relation = 'growth' and s.summed_value > s.published_value and s.is_clean = 0 then
        'kỳ của số cộng thêm bắt đầu trước ngày của số trước, nên một phần có thể đã nằm trong số trước; nếu không thì sản phẩm đã ra khỏi danh sách. Nguồn không giải thích.'
      when s.relation = 'growth' and s.summed_value > s.published_value then 'sản phẩm đã ra khỏi danh sách hoặc một số sai; nguồn không giải thích.'
      when s.relation = 'growth' then 'các số này không thể cùng đúng.'
      else 'các phần nêu trong cùng nguồn không cộng thành tổng; nguồn không nêu phần nào khác.'
    end as remark
  from sums s
  join figure f on f.figure_id = s.figure_id and f.measure = s.measure
  left join figure r on s.relation = 'growth' and f.star_vi is not null and r.measure = 'reranked' and r.unit_id = f.unit_id and r.as_of = f.as_of
  union all
  select
    i.relation, i.figure_id, i.measure, i.summed_value, i.compared_value,
    i.total_vi || ' − ' || i.growth_vi || ' (tăng thêm từ ' || i.base_vi || ')',
    case when i.compared_day is null then 'adds_up' else 'does_not_add_up' end,
    case
      when i.compared_day is null then 'nằm giữa các số công bố trước và sau ngày đó.'
      else 'không thể có vào ' || i.base_vi || ' khi số công bố ' || i.compared_day || ' là như vậy: số lũy kế không giảm.'
    end
  from increase i
  union all
  select
    'falls', f.figure_id, f.measure, f.earlier_value, f.published_value, 'trước đó ' || f.earlier_value_vi || ' (' || f.earlier_day_vi || ')', 'does_not_add_up',
    case
      when cast(round(f.published_value) as bigint) % 100 = 0 then 'số lũy kế không giảm; số sau tròn trăm, có lẽ là số làm tròn (“hơn …”).'
      else 'số lũy kế không giảm; một số sai hoặc cơ sở tính khác nhau.'
    end
  from pair f
  where f.indicator_code = 'products_total' and f.basis = 'cumulative' and f.published_value < f.earlier_value and f.earlier_as_of < f.as_of
  union all
  select
    'valid', v.figure_id, v.measure, c.published_value, v.published_value, 'lũy kế cùng ngày ' || c.value_vi,
    case when v.published_value <= c.published_value then 'adds_up' else 'does_not_add_up' end,
    case
      when v.published_value <= c.published_value then
        'còn hiệu lực không quá lũy kế: ' || translate(format_number(round(c.published_value - v.published_value), 0), ',', '.') || ' sản phẩm không còn hiệu lực.'
      else 'số còn hiệu lực không thể lớn hơn lũy kế.'
    end
  from figure v
  join figure c
    on c.unit_id = v.unit_id and c.as_of = v.as_of and c.indicator_code = 'products_total' and c.basis = 'cumulative' and c.category = v.category
  where v.indicator_code = 'products_total' and v.basis = 'valid'
  union all
  select
    'share', s.figure_id, s.measure, n.published_value / d.published_value, s.published_value,
    n.value_vi || ' / ' || d.value_vi,
    case when abs(n.published_value / d.published_value - s.published_value) <= 0.00050001 then 'adds_up' else 'does_not_add_up' end,
    case when abs(n.published_value / d.published_value - s.published_value) <= 0.00050001 then 'khớp trong phạm vi làm tròn.' else 'tỷ lệ không đúng với các số đếm của chính nguồn.' end
  from figure s
  join figure n
    on n.figure_id = s.figure_id and n.unit_id = s.unit_id and n.indicator_code = 'producers_by_type'
    and n.category = case s.indicator_code when 'cooperative_share' then 'cooperative' else 'enterprise' end
  join figure d on d.figure_id = s.figure_id and d.unit_id = s.unit_id and d.indicator_code = 'producers_total' and d.published_value > 0
  where s.indicator_code in ('cooperative_share', 'sme_share')
),
worded as (
  select
    x.*,
    case
      when x.relation = 'share' then translate(format_number(round(100 * x.summed_value, 1), 1), ',.', '.,') || ' %'
      else translate(format_number(round(x.summed_value), 0), ',', '.')
    end as summed_text,
    case
      when x.relation = 'share' then translate(format_number(round(100 * x.published_value, 1), 1), ',.', '.,') || ' %'
      else translate(format_number(round(x.published_value), 0), ',', '.')
    end as published_text
  from found x
)
select
  w.relation,
  w.figure_id,
  w.measure,
  f.unit_id,
  f.unit_code,
  f.as_of,
  f.indicator_code,
  f.category,
  w.summed_value,
  w.published_value,
  w.summed_value - w.published_value as difference,
  w.chain_verdict,
  w.formula || case when w.relation in ('falls', 'valid') then '' else ' = ' || w.summed_text end as formula,
  f.name_vi || ', ' || f.day_vi || case when f.star_vi is null then '' else ', ' || f.star_vi end || ': '
    || w.formula || case when w.relation in ('falls', 'valid') then '' else ' = ' || w.summed_text end
    || case
      when w.relation = 'increase' and w.chain_verdict = 'adds_up' then ': '
      when w.relation = 'increase' then ', nguồn khác ghi ' || w.published_text || ': '
      when w.relation = 'valid' then ', còn hiệu lực ghi ' || w.published_text || ': '
      when w.relation = 'falls' then ', sau ghi ' || w.published_text || ': '
      when w.chain_verdict = 'adds_up' or w.relation = 'share' then ', nguồn ghi ' || w.published_text || ': '
      else ', nguồn ghi ' || w.published_text || ', lệch ' || translate(format_number(round(abs(w.summed_value - w.published_value)), 0), ',', '.') || ': '
    end || w.remark as explanation,
  f.source
from worded w
join figure f on f.figure_id = w.figure_id and f.measure = w.measure
