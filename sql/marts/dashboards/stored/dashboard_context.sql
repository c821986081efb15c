-- Hạt: đơn vị × ngày. Điều phải biết trước khi đọc số: ngày, cơ sở tính, địa giới, độ đủ của danh sách. opening_date đưa ngày tính đầu tiên
-- từ quyết định gần nhất của đơn vị lên trước. /
-- Grain: unit × date. What a reader must know before any figure: date, basis, boundaries, completeness of the lists.
-- opening_date puts the first computed date on or after the unit's latest decision in front of all others. A nation without any figure has
-- one row: filters that must be set need something to offer.
with latest as (
  select r.unit_id, r.geography, max(g.decision_date) as latest_data
  from recognition g
  join unit_rollup r on r.leaf_unit_id = g.leaf_unit_id
  group by r.unit_id, r.geography
),
opening as (
  select
    h.unit_id, h.geography, min(h.as_of) as opens_on
  from dashboard_headline h
  join latest l on l.unit_id = h.unit_id and l.geography = h.geography and h.as_of >= l.latest_data
  group by h.unit_id, h.geography
),
year_end as (
  select v.unit_id, v.geography, v.as_of, v.value
  from indicator_value v
  where v.indicator_code = 'products_total' and v.basis = 'cumulative' and v.category = 'all'
    and extract(month from v.as_of) = 12 and extract(day from v.as_of) = 31
),
publication_line as (
  select
    'Phiên bản ' || p.version || ', công bố ' || strftime(p.published_at, '%H:%M %d/%m/%Y') || ', tính đến ' || strftime(p.as_of, '%d/%m/%Y') as publication_text
  from publication p
)
select
  h.unit_id,
  h.unit_label,
  h.unit_depth,
  h.geography_label,
  h.scope_id,
  h.as_of,
  h.as_of_label,
  case when h.as_of = o.opens_on then date '9999-12-31' else h.as_of end as opening_date,
  h.products_cumulative,
  h.products_valid,
  h.producers_cumulative,
  h.products_new_in_year,
  h.products_cumulative - y.value as change_in_year,
  h.coverage_cumulative,
  case
    when h.coverage_cumulative is null then 'không có số công bố để đối chiếu'
    when h.coverage_cumulative < 0.9995 then replace(printf('%.1f', 100 * h.coverage_cumulative), '.', ',') || ' % số đã công bố: các tổng là “ít nhất”'
    else 'đủ so với số đã công bố'
  end as coverage_text,
  coalesce(strftime(l.latest_data, '%d/%m/%Y'), 'chưa có quyết định nào có ngày') as latest_data_text,
  'Ghi ở tên từng số: lũy kế (từng được công nhận), còn hiệu lực (trong 36 tháng)' as basis_text,
  p.publication_text,
  h.province_id,
  h.district_id,
  h.commune_id
from dashboard_headline h
left join latest l on l.unit_id = h.unit_id and l.geography = h.geography
left join opening o on o.unit_id = h.unit_id and o.geography = h.geography
left join year_end y on y.unit_id = h.unit_id and y.geography = h.geography and y.as_of = cast(date_trunc('year', h.as_of) as date) - 1
cross join publication_line p
union all
select
  u.unit_id, u.unit_label, u.unit_depth, u.geography_label, 100000 * u.unit_number + unix_date(d.as_of), d.as_of, strftime(d.as_of, '%d/%m/%Y'),
  date '9999-12-31', null, null, null, null, null, null, 'chưa nhận lần công nhận nào có ngày', 'chưa có quyết định nào có ngày',
  'Chưa có số nào để xem', p.publication_text, u.province_id, u.district_id, u.commune_id
from dashboard_unit u
cross join publication d
cross join publication_line p
where u.level = 'nation' and not exists (select 1 from dashboard_headline h where h.unit_id = u.unit_id and h.geography = u.geography)
order by geography_label, unit_label, as_of
