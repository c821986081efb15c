/* ---
code: published_figures_add_up
severity: warning
name_vi: "Số công bố không mâu thuẫn với nhau"
name_en: "Published figures do not contradict each other"
why_vi: "Độ phủ và đối chiếu dựa vào số công bố; số công bố tự mâu thuẫn thì kết luận theo nó cũng lung lay."
what_to_do_vi: "Xem ./ocop reconcile --chains; hỏi lại nơi công bố, hoặc sửa dòng trong conf/published nếu chép sai."
message_vi: "{violated}/{denominator} phép cộng giữa các số công bố không khớp (./ocop reconcile --chains)."
message_en: "{violated} of {denominator} sums among published figures do not add up (./ocop reconcile --chains)."
denominator: "select count(*) from published_chain"
--- */
select c.relation, c.figure_id, c.measure, c.explanation
from published_chain c
where c.chain_verdict = 'does_not_add_up'
