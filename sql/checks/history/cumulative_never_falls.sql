/* ---
code: cumulative_never_falls
severity: error
name_vi: "Số lũy kế không bao giờ giảm"
name_en: "Cumulative counts never fall"
why_vi: "Lũy kế đếm sản phẩm từng được công nhận; chỉ lũy kế trừ đã rút mới giảm."
what_to_do_vi: "Báo cho người vận hành; không công bố."
message_vi: "{violated}/{denominator} thay đổi làm giảm số lũy kế."
message_en: "{violated} of {denominator} changes reduce the cumulative count."
denominator: "select count(*) from certificate_event e where e.basis = 'cumulative'"
--- */
select r.product_id, r.event_date, r.delta
from (
  select e.product_id, e.event_date, sum(e.delta) as delta
  from certificate_event e
  where e.basis = 'cumulative' and e.star_category in ('3', '4', '5', '5_province')
  group by e.product_id, e.event_date
) r
where r.delta < 0
