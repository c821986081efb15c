/* ---
code: events_never_negative
severity: error
name_vi: "Mỗi sản phẩm được đếm 0 hoặc 1 lần vào mọi ngày"
name_en: "A product counts 0 or 1 on every day"
why_vi: "Tổng các thay đổi ra ngoài 0 và 1 nghĩa là số liệu theo ngày sai."
what_to_do_vi: "Báo cho người vận hành; không công bố."
message_vi: "{violated}/{denominator} thay đổi đưa một sản phẩm ra ngoài 0 và 1."
message_en: "{violated} of {denominator} changes bring a product outside 0 and 1."
denominator: "select count(*) from certificate_event"
--- */
select r.product_id, r.basis, r.star_category, r.event_date, r.running
from (
  select
    e.product_id, e.basis, e.star_category, e.event_date,
    sum(sum(e.delta)) over (partition by e.product_id, e.basis, e.star_category order by e.event_date rows between unbounded preceding and current row) as running
  from certificate_event e
  group by e.product_id, e.basis, e.star_category, e.event_date
) r
where r.running not in (0, 1)
