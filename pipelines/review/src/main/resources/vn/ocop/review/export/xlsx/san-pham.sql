select
  p.name as "Sản phẩm",
  s.name as "Chủ thể",
  case s.producer_type when 'cooperative' then 'hợp tác xã' when 'cooperative_group' then 'tổ hợp tác' when 'enterprise' then 'doanh nghiệp' when 'household' then 'hộ, cơ sở'
    when 'farm' then 'trang trại' when 'association' then 'hội, hiệp hội' when 'unknown' then 'chưa xác định' end as "Loại hình",
  nullif(p.product_group, 'unknown') as "Nhóm (mã)",
  c.name_vi as "Xã",
  d.name_vi as "Huyện",
  t.name_vi as "Tỉnh",
  g.star as "Hạng sao gần nhất",
  case g.star_category when '5_province' then '5 sao cấp tỉnh' end as "Ghi chú hạng",
  g.decision_number as "Số quyết định",
  g.decision_date as "Ngày quyết định",
  case g.date_precision when 'day' then 'ngày' when 'month' then 'tháng (ghi ngày cuối tháng)' when 'year' then 'năm (ghi ngày cuối năm)' else 'không rõ' end as "Ngày rõ đến",
  g.expires_on as "Hết hạn",
  case when g.decision_date is null then 'không rõ ngày' when f.product_id is not null then 'còn hiệu lực' else 'không còn hiệu lực' end as "Tình trạng tại ngày tính",
  p.official_code as "Mã sản phẩm",
  p.product_id as "Định danh"
from product p
join (
  select r.*, row_number() over (partition by r.product_id order by r.decision_date desc nulls last, r.star desc, r.recognition_id) as rn
  from recognition r
  where r.star >= 3
) g on g.product_id = p.product_id and g.rn = 1
left join producer s on s.producer_id = p.producer_id
left join unit c on c.unit_id = p.commune_id
left join unit d on d.unit_id = p.district_id
left join unit t on t.unit_id = p.province_id
left join (
  select distinct w.product_id
  from certificate_span w, publication o
  where w.from_date <= o.as_of and w.to_date > o.as_of
) f on f.product_id = p.product_id
order by t.unit_code, d.unit_code, p.name, p.product_id
