/* ---
code: scores_sum_to_valid
severity: error
name_vi: "Các khoảng điểm cộng lại bằng số còn hiệu lực"
name_en: "Score intervals add up to the products in force"
why_vi: "Mỗi sản phẩm còn hiệu lực thuộc đúng một khoảng điểm, kể cả không ghi điểm."
what_to_do_vi: "Báo cho người vận hành; không công bố."
message_vi: "{violated}/{denominator} tổng các khoảng điểm không bằng số còn hiệu lực."
message_en: "{violated} of {denominator} sums of score intervals differ from the products in force."
denominator: "select count(*) from (select distinct i.unit_id, i.geography, i.as_of from indicator_value i where i.indicator_code = 'products_by_score') x"
--- */
select s.unit_id, s.geography, s.as_of, s.products, v.value as valid
from (
  select i.unit_id, i.geography, i.as_of, sum(i.value) as products
  from indicator_value i
  where i.indicator_code = 'products_by_score'
  group by i.unit_id, i.geography, i.as_of
) s
left join indicator_value v
  on v.indicator_code = 'products_total' and v.category = 'all' and v.basis = 'valid' and v.unit_id = s.unit_id and v.geography = s.geography and v.as_of = s.as_of
where s.products <> coalesce(v.value, 0)
