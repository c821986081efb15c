/* ---
code: spans_do_not_overlap
severity: error
name_vi: "Các khoảng hiệu lực của một sản phẩm không chồng nhau"
name_en: "Spans of a product do not overlap"
why_vi: "Hai giấy chứng nhận cùng hiệu lực làm một sản phẩm bị đếm hai lần."
what_to_do_vi: "Báo cho người vận hành; không công bố."
message_vi: "{violated}/{denominator} khoảng hiệu lực chồng nhau hoặc rỗng."
message_en: "{violated} of {denominator} spans overlap or are empty."
denominator: "select count(*) from certificate_span"
--- */
select s.product_id, s.from_date, s.to_date, s.next_from
from (
  select c.product_id, c.from_date, c.to_date, lead(c.from_date) over (partition by c.product_id order by c.from_date, c.to_date) as next_from
  from certificate_span c
) s
where s.to_date > s.next_from or s.to_date <= s.from_date
