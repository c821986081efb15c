-- Hạt: đơn vị × giấy chứng nhận còn hiệu lực tại ngày tính, hoặc hết hạn trong mười hai tháng trước mà chưa có giấy tiếp theo; đứng ở đơn
-- vị của nó và mọi đơn vị cấp trên. /
-- Grain: unit × certificate in force at the day of the computation, or run out in the twelve months before without a successor.
-- A certificate stands under its unit and under each unit above it. Lists number what is in force first, then what ran out; each time what is
-- nearest to its expiry first.
with today as (
  select p.as_of
  from publication p
),
last_span as (
  select s.*
  from certificate_span s
  cross join today d
  where s.state in ('valid', 'extended') or (s.state = 'expired' and s.expires_on > add_months(d.as_of, -12))
),
once as (
  select l.*
  from (
    select s.*, row_number() over (partition by s.product_id order by s.from_date desc) as rn
    from last_span s
  ) l
  where l.rn = 1
)
select
  u.unit_id,
  u.unit_label,
  u.geography_label,
  u.unit_number as scope_id,
  c.product_id,
  p.name as product_name,
  coalesce(o.name, 'không nêu') as producer_name,
  coalesce(leaf.unit_label, 'Chưa xác định') as place,
  case c.star_category when '3' then '3 sao' when '4' then '4 sao' when '5' then '5 sao (quốc gia)' else '5 sao cấp tỉnh (2018–2019)' end as star_label,
  c.expires_on,
  cast(date_trunc('month', c.expires_on) as date) as expiry_month,
  strftime(c.expires_on, '%d/%m/%Y') as expires_label,
  unix_date(c.expires_on) - unix_date(d.as_of) as days_left,
  case
    when c.expires_on <= d.as_of and c.state = 'extended' then '2. Đã hết hạn, đang được kéo dài'
    when c.expires_on <= d.as_of then '1. Đã hết hạn trong 12 tháng qua'
    when unix_date(c.expires_on) - unix_date(d.as_of) < 120 then '3. Còn dưới 120 ngày: đã qua hạn nộp hồ sơ'
    when unix_date(c.expires_on) - unix_date(d.as_of) <= 180 then '4. Còn 120–180 ngày: nộp hồ sơ đánh giá lại ngay'
    else '5. Còn trên 180 ngày'
  end as action_label,
  u.province_id,
  u.district_id,
  u.commune_id,
  row_number() over listed as list_number,
  count(*) over (partition by u.unit_number) as list_total
from once c
cross join today d
join product p on p.product_id = c.product_id
left join producer o on o.producer_id = c.producer_id
join unit_rollup r on r.leaf_unit_id = c.leaf_unit_id
join dashboard_unit u on u.unit_id = r.unit_id and u.geography = r.geography
left join dashboard_unit leaf on leaf.unit_id = c.leaf_unit_id and not leaf.is_added
window listed as (partition by u.unit_number order by c.expires_on <= d.as_of, abs(unix_date(c.expires_on) - unix_date(d.as_of)), p.name, c.product_id)
order by u.geography_label, u.unit_label, list_number
