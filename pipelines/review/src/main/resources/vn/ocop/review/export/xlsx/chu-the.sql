select
  s.name as "Chủ thể",
  case s.producer_type when 'cooperative' then 'hợp tác xã' when 'cooperative_group' then 'tổ hợp tác' when 'enterprise' then 'doanh nghiệp' when 'household' then 'hộ, cơ sở'
    when 'farm' then 'trang trại' when 'association' then 'hội, hiệp hội' else 'chưa xác định' end as "Loại hình",
  c.name_vi as "Xã",
  d.name_vi as "Huyện",
  t.name_vi as "Tỉnh",
  count(distinct r.product_id) as "Số sản phẩm từ 3 sao",
  s.aliases as "Cách viết khác",
  s.producer_id as "Định danh"
from producer s
left join recognition r on r.producer_id = s.producer_id and r.star >= 3
left join unit c on c.unit_id = s.commune_id
left join unit d on d.unit_id = s.district_id
left join unit t on t.unit_id = s.province_id
group by s.name, s.producer_type, c.name_vi, d.name_vi, t.name_vi, t.unit_code, d.unit_code, s.aliases, s.producer_id
order by t.unit_code, d.unit_code, s.name, s.producer_id
