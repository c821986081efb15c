/* ---
code: identity_decisions_apply
severity: warning
name_vi: "Quyết định nhận dạng còn áp dụng được"
name_en: "Identity decisions still apply"
why_vi: "Định danh thay đổi khi danh sách mới nêu mã số thuế, mã sản phẩm hoặc xã; quyết định cũ khi đó không còn tác dụng."
what_to_do_vi: "Tìm lại cặp này trong bảng identity_review và sửa conf/identity."
message_vi: "{violated}/{denominator} quyết định nhận dạng không tìm thấy đối tượng."
message_en: "{violated} of {denominator} identity decisions find nothing to apply to."
denominator: "select count(*) from identity_decision"
--- */
select d.kind, d.key_left, d.key_right, d.decision
from identity_decision d
left join product p on d.kind = 'product' and p.product_id = d.key_left
left join producer s on d.kind = 'producer' and s.producer_id = d.key_left
where p.product_id is null and s.producer_id is null
