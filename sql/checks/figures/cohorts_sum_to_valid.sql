/* ---
code: cohorts_sum_to_valid
severity: error
name_vi: "Các lứa sản phẩm cộng lại bằng tổng số"
name_en: "Cohorts add up to the totals"
why_vi: "Mỗi sản phẩm thuộc đúng một năm công nhận lần đầu: tử số cộng lại bằng số còn hiệu lực, mẫu số cộng lại bằng lũy kế."
what_to_do_vi: "Báo cho người vận hành; không công bố."
message_vi: "{violated}/{denominator} tổng các lứa không bằng tổng số sản phẩm."
message_en: "{violated} of {denominator} sums of cohorts differ from the totals."
denominator: "select count(*) from (select distinct i.unit_id, i.geography, i.as_of from indicator_value i where i.indicator_code = 'cohort_survival') x"
--- */
select c.unit_id, c.geography, c.as_of, c.in_force, v.value as valid, c.products, t.value as cumulative
from (
  select i.unit_id, i.geography, i.as_of, sum(i.numerator) as in_force, sum(i.denominator) as products
  from indicator_value i
  where i.indicator_code = 'cohort_survival'
  group by i.unit_id, i.geography, i.as_of
) c
left join indicator_value v
  on v.indicator_code = 'products_total' and v.category = 'all' and v.basis = 'valid' and v.unit_id = c.unit_id and v.geography = c.geography and v.as_of = c.as_of
left join indicator_value t
  on t.indicator_code = 'products_total' and t.category = 'all' and t.basis = 'cumulative' and t.unit_id = c.unit_id and t.geography = c.geography and t.as_of = c.as_of
where c.in_force <> coalesce(v.value, 0) or c.products <> coalesce(t.value, 0)
