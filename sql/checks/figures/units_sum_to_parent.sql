/* ---
code: units_sum_to_parent
severity: error
name_vi: "Các đơn vị cộng lại bằng đơn vị cấp trên"
name_en: "Units add up to their parent"
why_vi: "Sản phẩm thuộc đúng một đơn vị, kể cả “chưa xác định”; tổng các tỉnh phải bằng cả nước, tổng các huyện phải bằng tỉnh (huyện được tính đủ vào cuối tháng, cuối năm và ngày tính)."
what_to_do_vi: "Báo cho người vận hành; không công bố."
message_vi: "{violated}/{denominator} tổng không bằng tổng các đơn vị cấp dưới."
message_en: "{violated} of {denominator} totals differ from the sum of their parts."
denominator: "select count(*) from indicator_value i where i.indicator_code = 'products_total' and i.category = 'all'"
--- */
with total as (
  select i.unit_id, i.geography, i.as_of, i.basis, i.value, u.level, u.province_id
  from indicator_value i
  join unit u on u.unit_id = i.unit_id
  where i.indicator_code = 'products_total' and i.category = 'all' and u.level <> 'commune'
),
part as (
  select 'nation' as level, cast(null as string) as province_id, t.geography, t.as_of, t.basis, sum(t.value) as value
  from total t
  where t.level = 'province'
  group by t.geography, t.as_of, t.basis
  union all
  select 'province' as level, t.province_id, t.geography, t.as_of, t.basis, sum(t.value) as value
  from total t
  where t.level = 'district' and t.as_of in (select p.as_of from period p where p.kind in ('month', 'year') or p.for_communes)
  group by t.province_id, t.geography, t.as_of, t.basis
)
select t.unit_id, t.geography, t.as_of, t.basis, t.value, p.value as sum_of_parts
from total t
join part p
  on p.level = t.level and p.geography = t.geography and p.as_of = t.as_of and p.basis = t.basis
  and (t.level = 'nation' or p.province_id = t.unit_id)
where t.value <> p.value
