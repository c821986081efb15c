-- Hạt: đơn vị × việc cần người xem, tại ngày tính. /
-- Grain: unit × thing that somebody should look at, at the day of the computation.
select t.unit_id, t.unit_label, t.geography_label, 1 as attention_order, '✕ Mục tiêu chưa đạt' as attention_label, t.clause_vi as what, t.reason as detail, t.province_id, t.district_id, t.commune_id
from dashboard_target t
where t.is_latest and t.status_label = '✕ Chưa đạt'
union all
select c.unit_id, c.unit_label, c.geography_label, 2, '⏳ Sắp hoặc vừa hết hạn', translate(format_number(count(*), 0), ',', '.') || ' sản phẩm', substr(c.action_label, 4), c.province_id, c.district_id, c.commune_id
from dashboard_certificate c
where c.action_label < '5'
group by c.unit_id, c.unit_label, c.geography_label, c.action_label, c.province_id, c.district_id, c.commune_id
union all
select r.unit_id, r.unit_label, r.geography_label, 3, '◔ Thiếu danh sách', r.place_label || ': ' || r.indicator_label || ', ' || r.figure_date_label, r.explanation, r.province_id, r.district_id, r.commune_id
from (
  select x.*, row_number() over (partition by x.unit_id, x.place_id order by x.as_of desc, x.published_value desc, x.figure_id, x.measure) as rn
  from dashboard_reconciliation x
  where x.verdict_label = '◔ Thiếu danh sách'
) r
where r.rn = 1
union all
select u.unit_id, u.unit_label, u.geography_label, 4, '? Không rõ ngày quyết định', translate(format_number(count(*), 0), ',', '.') || ' lần công nhận', 'Chưa tính vào số liệu; cần số và ngày quyết định.', u.province_id, u.district_id, u.commune_id
from recognition g
join unit_rollup x on x.leaf_unit_id = g.leaf_unit_id
join dashboard_unit u on u.unit_id = x.unit_id and u.geography = x.geography
where g.decision_date is null
group by u.unit_id, u.unit_label, u.geography_label, u.province_id, u.district_id, u.commune_id
union all
select s.unit_id, s.unit_label, s.geography_label, 5, '✕ Tệp bị từ chối', s.file_name, s.reason_code, s.province_id, s.district_id, s.commune_id
from dashboard_submission s
where s.status_label = 'Từ chối'
union all
select t.unit_id, t.unit_label, t.geography_label, 6, '? Mục tiêu chưa đo được', t.clause_vi, t.reason, t.province_id, t.district_id, t.commune_id
from dashboard_target t
where t.is_latest and t.status_label = '? Chưa đo được'
order by geography_label, unit_label, attention_order
