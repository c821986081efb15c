/* ---
code: flows_sum_to_parent
severity: error
name_vi: "Số trong kỳ của các tỉnh cộng lại bằng cả nước"
name_en: "The provinces' flows add up to the nation's"
why_vi: "Mỗi sản phẩm thuộc đúng một tỉnh, kể cả “chưa xác định”, nên số trong kỳ cộng được; huyện cộng lại bằng tỉnh trong các kỳ tháng, quý, năm."
what_to_do_vi: "Báo cho người vận hành; không công bố."
message_vi: "{violated}/{denominator} số trong kỳ không bằng tổng các đơn vị cấp dưới."
message_en: "{violated} of {denominator} flows differ from the sum of their parts."
denominator: "select count(*) from indicator_value i where i.indicator_code in ('products_recognised', 'products_new', 'certificates_net_change', 'certificates_lapsed') and i.category = 'all'"
--- */
with total as (
  select i.indicator_code, i.unit_id, i.geography, i.period_from, i.as_of, i.value, u.level, u.province_id
  from indicator_value i
  join unit u on u.unit_id = i.unit_id
  where i.indicator_code in ('products_recognised', 'products_new', 'certificates_net_change', 'certificates_lapsed') and i.category = 'all' and u.level <> 'commune'
),
part as (
  select t.indicator_code, 'nation' as level, cast(null as string) as province_id, t.geography, t.period_from, t.as_of, sum(t.value) as value
  from total t
  where t.level = 'province'
  group by t.indicator_code, t.geography, t.period_from, t.as_of
  union all
  select t.indicator_code, 'province' as level, t.province_id, t.geography, t.period_from, t.as_of, sum(t.value) as value
  from total t
  join (
    select distinct p.period_from, p.as_of
    from period p
    where p.kind in ('month', 'quarter', 'year') or p.for_communes
  ) p on p.period_from = t.period_from and p.as_of = t.as_of
  where t.level = 'district'
  group by t.indicator_code, t.province_id, t.geography, t.period_from, t.as_of
)
select t.indicator_code, t.unit_id, t.geography, t.period_from, t.as_of, t.value, p.value as sum_of_parts
from total t
join part p
  on p.indicator_code = t.indicator_code and p.level = t.level and p.geography = t.geography and p.period_from = t.period_from and p.as_of = t.as_of
  and (t.level = 'nation' or p.province_id = t.unit_id)
where t.value <> p.value
