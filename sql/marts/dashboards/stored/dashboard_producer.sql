-- Hạt: đơn vị × chủ thể có ít nhất một sản phẩm từng được công nhận. Sản phẩm là lũy kế tại ngày tính; công nhận không rõ ngày không được
-- đếm, như ở các số theo ngày bên cạnh. /
-- Grain: unit × producer with at least one product ever recognised. Products are cumulative at the day of the computation; recognitions
-- without a date do not count, as in the figures by date beside them.
with held as (
  select p.producer_id, count(distinct p.product_id) as products
  from product p
  where p.producer_id is not null and p.product_id in (select g.product_id from recognition g cross join publication c where g.star >= 3 and g.decision_date <= c.as_of)
  group by p.producer_id
)
select
  u.unit_id,
  u.unit_label,
  u.geography_label,
  u.unit_number as scope_id,
  o.producer_id,
  o.name as producer_name,
  coalesce(leaf.unit_label, 'Chưa xác định') as place,
  case o.producer_type
    when 'cooperative' then 'Hợp tác xã'
    when 'cooperative_group' then 'Tổ hợp tác'
    when 'enterprise' then 'Doanh nghiệp'
    when 'household' then 'Hộ, cơ sở sản xuất'
    when 'farm' then 'Trang trại'
    when 'association' then 'Hội, hiệp hội'
    else 'Chưa xác định'
  end as type_label,
  case when o.is_women_led is null then 'Danh sách không nêu' when o.is_women_led then 'Nữ làm chủ' else 'Không' end as women_label,
  case when o.is_minority_led is null then 'Danh sách không nêu' when o.is_minority_led then 'Người dân tộc thiểu số làm chủ' else 'Không' end as minority_label,
  cast(h.products as double) as products,
  case when h.products = 1 then '1' when h.products = 2 then '2' when h.products <= 4 then '3–4' else '5 trở lên' end as size_label,
  row_number() over (partition by u.unit_id, u.geography order by h.products desc, o.producer_id) as rank_in_unit,
  u.province_id,
  u.district_id,
  u.commune_id
from held h
join producer o on o.producer_id = h.producer_id
join unit_rollup r on r.leaf_unit_id = o.leaf_unit_id
join dashboard_unit u on u.unit_id = r.unit_id and u.geography = r.geography
left join dashboard_unit leaf on leaf.unit_id = o.leaf_unit_id and not leaf.is_added
order by u.geography_label, u.unit_label, rank_in_unit
