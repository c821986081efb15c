/* ---
code: potential_five_pending
name_vi: "Số sản phẩm tiềm năng 5 sao đang chờ trung ương, theo thời gian chờ"
name_en: "Products with potential five stars that await the centre, by time waited"
unit: product
count_unit: product
basis: [valid]
numerator_vi: "Sản phẩm được tỉnh xác nhận tiềm năng 5 sao mà tại ngày tính chưa có quyết định tiếp theo, theo số tháng đã chờ (dưới 12, 12–24, 24–36; sau 36 tháng không tính nữa)"
denominator_vi: "(không có: số đếm)"
direction: down
legal_source: "QĐ 26/2026/QĐ-TTg Điều 7.4 (hội đồng trung ương); QĐ 1048/QĐ-TTg (2019)"
since: "0.2"
--- */
with computed_date as (
  select distinct p.as_of
  from period p
  where p.for_communes
),
pending as (
  select
    a.product_id,
    a.from_date,
    least(a.to_date, lead(a.from_date) over (partition by a.product_id order by a.from_date, a.assessment_id)) as to_date
  from assessment a
  where a.step = 'potential_five' and a.from_date is not null
),
waiting as (
  select
    p.leaf_unit_id, d.as_of,
    case
      when d.as_of < add_months(a.from_date, 12) then 'under_12_months'
      when d.as_of < add_months(a.from_date, 24) then '12_to_24_months'
      else '24_to_36_months'
    end as waited
  from pending a
  join product p on p.product_id = a.product_id
  join computed_date d on d.as_of >= a.from_date and d.as_of < a.to_date
),
leaf_sum as (
  select w.leaf_unit_id, w.as_of, coalesce(w.waited, 'all') as category, count(*) as counted
  from waiting w
  group by grouping sets ((w.leaf_unit_id, w.as_of, w.waited), (w.leaf_unit_id, w.as_of))
)
select
  'potential_five_pending' as indicator_code,
  r.unit_id,
  r.unit_code,
  r.geography,
  s.as_of,
  cast(null as date) as period_from,
  'valid' as basis,
  s.category,
  cast(sum(s.counted) as double) as numerator,
  cast(null as double) as denominator,
  cast(sum(s.counted) as double) as value
from leaf_sum s
join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id and r.level <> 'commune'
group by r.unit_id, r.unit_code, r.geography, s.as_of, s.category
