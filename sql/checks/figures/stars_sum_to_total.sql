/* ---
code: stars_sum_to_total
severity: error
name_vi: "Tổng theo hạng sao bằng tổng số sản phẩm"
name_en: "Stars add up to the total"
why_vi: "Mỗi sản phẩm có đúng một hạng sao tại một ngày."
what_to_do_vi: "Báo cho người vận hành; không công bố."
message_vi: "{violated}/{denominator} tổng không bằng tổng các hạng sao."
message_en: "{violated} of {denominator} totals differ from the sum of their stars."
denominator: "select count(*) from indicator_value i where i.indicator_code = 'products_total' and i.category = 'all'"
--- */
select t.unit_id, t.geography, t.as_of, t.basis, t.value as total, coalesce(s.value, 0) as sum_of_stars
from indicator_value t
left join (
  select i.unit_id, i.geography, i.as_of, i.basis, sum(i.value) as value
  from indicator_value i
  where i.indicator_code = 'products_by_star' and i.category in ('3', '4', '5', '5_province')
  group by i.unit_id, i.geography, i.as_of, i.basis
) s on s.unit_id = t.unit_id and s.geography = t.geography and s.as_of = t.as_of and s.basis = t.basis
where t.indicator_code = 'products_total' and t.category = 'all' and t.value <> coalesce(s.value, 0)
