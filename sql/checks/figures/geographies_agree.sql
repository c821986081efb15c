/* ---
code: geographies_agree
severity: error
name_vi: "Hai cách chia địa giới cho cùng một tổng cả nước"
name_en: "Both geographies give the same national total"
why_vi: "Đổi địa giới không làm mất hay thêm sản phẩm."
what_to_do_vi: "Báo cho người vận hành; không công bố."
message_vi: "{violated}/{denominator} tổng cả nước khác nhau giữa hai địa giới."
message_en: "{violated} of {denominator} national totals differ between the geographies."
denominator: "select count(*) from indicator_value i join unit u on u.unit_id = i.unit_id and u.level = 'nation' where i.indicator_code = 'products_total' and i.geography = 'recorded'"
--- */
select a.as_of, a.basis, a.category, a.value as recorded, b.value as restated
from indicator_value a
join unit u on u.unit_id = a.unit_id and u.level = 'nation'
left join (
  select i.as_of, i.basis, i.category, i.value
  from indicator_value i
  join unit n on n.unit_id = i.unit_id and n.level = 'nation'
  where i.indicator_code = 'products_total' and i.geography = '2025-07-01'
) b on b.as_of = a.as_of and b.basis = a.basis and b.category = a.category
where a.indicator_code = 'products_total' and a.geography = 'recorded' and a.value <> coalesce(b.value, 0)
