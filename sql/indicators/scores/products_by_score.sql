/* ---
code: products_by_score
name_vi: "Số sản phẩm còn hiệu lực theo khoảng điểm"
name_en: "Products in force by score"
unit: product
count_unit: product
basis: [valid]
numerator_vi: "Sản phẩm còn hiệu lực theo điểm của quyết định đang có hiệu lực, mỗi khoảng 5 điểm (60_65: từ 60 đến dưới 65; 95_100 kể cả 100; unknown: danh sách không ghi điểm)"
denominator_vi: "(không có: số đếm)"
direction: none
legal_source: "Chỉ tiêu mô tả, không có trong văn bản; khung điểm: QĐ 26/2026/QĐ-TTg Điều 3.3 và các bộ quy định trước (bảng star_band)"
since: "0.2"
--- */
with computed_date as (
  select distinct p.as_of
  from period p
  where p.for_communes
),
leaf_sum as (
  select
    c.leaf_unit_id, d.as_of,
    case
      when g.score is null then 'unknown'
      when g.score >= 95 then '95_100'
      else cast(cast(floor(g.score / 5) * 5 as int) as string) || '_' || cast(cast(floor(g.score / 5) * 5 + 5 as int) as string)
    end as category,
    count(*) as counted
  from certificate_span c
  join recognition g on g.recognition_id = c.recognition_id
  join computed_date d on d.as_of >= c.from_date and d.as_of < c.to_date
  group by
    c.leaf_unit_id, d.as_of,
    case
      when g.score is null then 'unknown'
      when g.score >= 95 then '95_100'
      else cast(cast(floor(g.score / 5) * 5 as int) as string) || '_' || cast(cast(floor(g.score / 5) * 5 + 5 as int) as string)
    end
)
select
  'products_by_score' as indicator_code,
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
