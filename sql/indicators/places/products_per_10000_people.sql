/* ---
code: products_per_10000_people
name_vi: "Số sản phẩm trên 10.000 dân"
name_en: "Products per 10,000 people"
unit: product
count_unit: product
basis: [cumulative, valid]
numerator_vi: "Sản phẩm từ 3 sao trở lên"
denominator_vi: "Dân số của năm gần nhất không sau năm tính, chia 10.000; chỉ có khi đã cấu hình bảng dân số có nguồn (conf/population)"
direction: none
legal_source: "Chỉ tiêu mô tả, không có trong văn bản; dân số: nguồn ghi trong bảng population"
since: "0.2"
--- */
with counted as (
  select r.unit_id, r.unit_code, r.geography, s.as_of, s.basis, sum(s.products) as products
  from product_state s
  join unit_rollup r on r.leaf_unit_id = s.leaf_unit_id and r.level <> 'commune'
  where s.for_communes and s.basis in ('cumulative', 'valid') and s.star_category in ('3', '4', '5', '5_province')
    and r.unit_id in (select p.unit_id from population p)
  group by r.unit_id, r.unit_code, r.geography, s.as_of, s.basis
),
peopled as (
  select
    c.unit_id, c.unit_code, c.geography, c.as_of, c.basis, c.products, p.person_count,
    row_number() over (partition by c.unit_id, c.geography, c.as_of, c.basis order by p.year desc) as rn
  from counted c
  join population p on p.unit_id = c.unit_id and p.year <= extract(year from c.as_of) and p.person_count > 0
)
select
  'products_per_10000_people' as indicator_code,
  p.unit_id,
  p.unit_code,
  p.geography,
  p.as_of,
  cast(null as date) as period_from,
  p.basis,
  'all' as category,
  cast(p.products as double) as numerator,
  cast(p.person_count as double) / 10000 as denominator,
  cast(p.products as double) * 10000 / cast(p.person_count as double) as value
from peopled p
where p.rn = 1
