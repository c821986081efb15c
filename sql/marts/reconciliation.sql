-- Grain: one published figure. Computed on the same unit, date (or period), basis, indicator and category.
-- agrees: equal (shares: within the rounding of the source). lists_missing: fewer than published, or any share from lists that are
-- not shown to be complete (an equal share would be chance).
-- A batch of one day is compared with the decisions of that day; a decision without a day counts when it was announced that day.
-- contradicts: more than published. not_computable: no indicator corresponds, or the source leaves unit, basis or period open.
with figure as (
  select
    f.*,
    u.geography,
    coalesce(w.name_vi, u.name_vi) as unit_name,
    coalesce(n.unit_of_measure = 'share', false) as is_share,
    n.indicator_code is not null as has_indicator
  from published_figure f
  left join unit u on u.unit_id = f.unit_id
  left join unit_name w
    on w.unit_id = f.unit_id and w.name_kind = 'former' and f.as_of between coalesce(w.valid_from, date '0001-01-01') and w.valid_to
  left join indicator n on n.indicator_code = f.indicator_code
),
-- the decisions of the units that have published figures
place as (
  select distinct r.unit_id, r.geography, r.leaf_unit_id
  from unit_rollup r
  join figure f on f.unit_id = r.unit_id and f.geography = r.geography
),
flow_computed as (
  select f.figure_id, f.measure, count(distinct g.product_id) as products
  from figure f
  join place l on l.unit_id = f.unit_id and l.geography = f.geography
  join product p on p.leaf_unit_id = l.leaf_unit_id
  join recognition g
    on g.product_id = p.product_id and g.star >= 3 and (f.category = 'all' or g.star_category = f.category)
    and (
      g.decision_date between f.period_from and f.as_of
      or (f.period_from = f.as_of and g.date_precision <> 'day' and g.announced_on = f.as_of)
    )
    and (
      f.indicator_code = 'products_recognised'
      or (f.indicator_code = 'products_new' and g.kind = 'first')
      or (f.indicator_code = 'products_upgraded' and g.kind = 'upgrade')
      or (f.indicator_code = 'products_reevaluated' and g.kind = 'reevaluation')
    )
  where f.basis = 'flow' and f.period_from is not null
  group by f.figure_id, f.measure
),
decided as (
  select l.unit_id, l.geography, g.decision_date, g.announced_on, sum(g.recognitions) as recognitions
  from place l
  join (
    select
      p.leaf_unit_id, r.decision_date, case when r.date_precision <> 'day' then r.announced_on end as announced_on,
      count(*) as recognitions
    from recognition r
    join product p on p.product_id = r.product_id
    group by p.leaf_unit_id, r.decision_date, case when r.date_precision <> 'day' then r.announced_on end
  ) g on g.leaf_unit_id = l.leaf_unit_id
  group by l.unit_id, l.geography, g.decision_date, g.announced_on
),
unit_listed as (
  select
    f.figure_id, f.measure,
    sum(case when d.decision_date <= f.as_of or (f.basis = 'flow' and d.announced_on <= f.as_of) then d.recognitions else 0 end) as recognitions,
    sum(case when d.decision_date is null then d.recognitions else 0 end) as undated
  from figure f
  join decided d on d.unit_id = f.unit_id and d.geography = f.geography
  group by f.figure_id, f.measure
),
computed as (
  select
    f.*,
    coalesce(l.recognitions, 0) as recognitions,
    coalesce(l.undated, 0) as undated,
    case
      when f.basis = 'flow' then case
        when l.figure_id is not null and f.period_from is not null
          and f.indicator_code in ('products_recognised', 'products_new', 'products_upgraded', 'products_reevaluated')
          then cast(coalesce(w.products, 0) as double)
      end
      when f.basis is not null and not f.is_share and l.recognitions > 0 then coalesce(i.value, 0)
      else i.value
    end as computed_value,
    c.coverage
  from figure f
  left join indicator_value i
    on i.indicator_code = f.indicator_code and i.unit_id = f.unit_id and i.geography = f.geography and i.as_of = f.as_of
    and i.basis = f.basis and i.category = f.category and i.period_from is null
  left join flow_computed w on w.figure_id = f.figure_id and w.measure = f.measure
  left join unit_listed l on l.figure_id = f.figure_id and l.measure = f.measure
  left join coverage c
    on c.unit_id = f.unit_id and c.geography = f.geography and c.as_of = f.as_of and c.basis = f.basis and c.period_from is null
),
judged as (
  select
    c.*,
    case
      when c.unit_id is null or not c.has_indicator or c.category is null or c.published_value is null then 'not_computable'
      when c.as_of is null or c.basis is null or (c.basis = 'flow' and c.period_from is null) then 'not_computable'
      when c.recognitions = 0 then case when c.is_share then 'not_computable' else 'lists_missing' end
      when c.computed_value is null then case when c.is_share then 'not_computable' else 'lists_missing' end
      when c.is_share and coalesce(c.coverage, 0) < 0.9995 then 'lists_missing'
      when c.is_share and abs(c.computed_value - c.published_value) <= 0.00050001 then 'agrees'
      when not c.is_share and abs(c.computed_value - c.published_value) < 0.0001 then 'agrees'
      when c.is_share then 'contradicts'
      when c.computed_value < c.published_value then 'lists_missing'
      else 'contradicts'
    end as verdict,
    case
      when c.is_share then translate(format_number(round(100 * c.computed_value, 1), 1), ',.', '.,') || ' %'
      else translate(replace(format_number(round(c.computed_value, 1), 1), '.0', ''), ',.', '.,')
    end as computed_text,
    case
      when c.is_share then translate(format_number(round(100 * c.published_value, 1), 1), ',.', '.,') || ' %'
      else translate(replace(format_number(round(c.published_value, 1), 1), '.0', ''), ',.', '.,')
    end as published_text,
    case when c.is_share then '' else translate(replace(format_number(round(c.published_value - coalesce(c.computed_value, 0), 1), 1), '.0', ''), ',.', '.,') end as missing_text
  from computed c
)
select
  j.figure_id,
  j.measure,
  j.unit_id,
  j.unit_code,
  j.as_of,
  j.date_precision,
  j.basis,
  j.basis_raw,
  j.indicator_code,
  j.category,
  j.published_value,
  case when j.verdict <> 'not_computable' then j.computed_value end as computed_value,
  case when j.verdict <> 'not_computable' then j.computed_value - j.published_value end as difference,
  j.verdict,
  case
    when j.unit_id is null then 'Không xác định được đơn vị "' || coalesce(j.place, '') || '".'
    when not j.has_indicator or j.category is null then 'Kho không có chỉ tiêu nào đếm như số này (' || j.measure || '), nên không so được.'
    when j.published_value is null then 'Số công bố không đọc được thành số.'
    when j.as_of is null then 'Nguồn không nói rõ ngày của số liệu, không so được.'
    when j.basis_raw = 'revoked' then 'Số sản phẩm bị thu hồi; nguồn không nói trong kỳ nào, không so được.'
    when j.basis is null and j.basis_raw = 'recognised 2023-2025' then 'Nguồn chỉ đếm sản phẩm được công nhận trong 2023–2025, không phải lũy kế hay còn hiệu lực; chưa có chỉ tiêu như vậy, không so được.'
    when j.basis_raw = 'batch_files' then 'Nguồn đếm hồ sơ của một đợt, không phải sản phẩm hay chủ thể được công nhận, không so được.'
    when j.basis is null then 'Nguồn không nói rõ cơ sở tính (lũy kế, còn hiệu lực hay trong kỳ), không so được.'
    when j.basis = 'flow' and j.period_from is null then 'Nguồn không nói rõ đợt tính từ ngày nào đến ngày nào, không so được.'
    when j.recognitions = 0 and j.undated > 0 then
      'Danh sách đã nhận của ' || coalesce(j.unit_name, j.unit_id) || ' không ghi ngày công nhận (' || cast(j.undated as string) || ' lần), nên không tính được đến ngày này.'
    when j.recognitions = 0 then 'Chưa nhận danh sách nào của ' || coalesce(j.unit_name, j.unit_id) || ' đến ngày này.'
    when j.computed_value is null then 'Danh sách đã nhận không cho giá trị này tại ngày công bố.'
    when j.verdict = 'agrees' then 'Khớp: danh sách cho ' || j.computed_text || ', công bố ' || j.published_text || '.'
    when j.verdict = 'lists_missing' and j.is_share then 'Danh sách đã nhận chưa đủ để so tỷ lệ: tính được ' || j.computed_text || ', công bố ' || j.published_text || '.'
    when j.verdict = 'lists_missing' then 'Còn thiếu danh sách: tính được ' || j.computed_text || ', công bố ' || j.published_text || ', thiếu ' || j.missing_text || '.'
    else 'Không khớp: danh sách cho ' || j.computed_text || ' trong khi công bố ' || j.published_text || '; cần xem lại danh sách hoặc số công bố.'
  end as explanation,
  j.source
from judged j
