/* ---
code: types_sum_to_producers
severity: error
name_vi: "Tổng theo loại hình bằng tổng số chủ thể"
name_en: "Types add up to the producers"
why_vi: "Mỗi chủ thể có đúng một loại hình tại một ngày, kể cả chưa xác định. Huyện không có loại hình tại cuối tháng thường nên khi đó không so."
what_to_do_vi: "Báo cho người vận hành; không công bố."
message_vi: "{violated}/{denominator} tổng không bằng tổng các loại hình."
message_en: "{violated} of {denominator} totals differ from the sum of their types."
denominator: "select count(*) from indicator_value i where i.indicator_code = 'producers_total'"
--- */
select t.unit_id, t.geography, t.as_of, t.basis, t.value as total, coalesce(s.value, 0) as sum_of_types
from indicator_value t
join unit u on u.unit_id = t.unit_id
left join (
  select i.unit_id, i.geography, i.as_of, i.basis, sum(i.value) as value
  from indicator_value i
  where i.indicator_code = 'producers_by_type'
  group by i.unit_id, i.geography, i.as_of, i.basis
) s on s.unit_id = t.unit_id and s.geography = t.geography and s.as_of = t.as_of and s.basis = t.basis
where t.indicator_code = 'producers_total' and t.value <> coalesce(s.value, case when u.level = 'district' then t.value else 0 end)
