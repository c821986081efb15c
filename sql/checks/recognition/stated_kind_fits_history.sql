/* ---
code: stated_kind_fits_history
severity: warning
name_vi: "Loại công nhận ghi trong danh sách hợp với lịch sử sản phẩm"
name_en: "The stated kind fits the history of the product"
why_vi: "Ghi “lần đầu” cho sản phẩm đã có, hoặc “nâng hạng” mà không lên sao, làm sai số sản phẩm mới."
what_to_do_vi: "Đối chiếu với các quyết định trước của sản phẩm; nếu là hai sản phẩm trùng tên, ghi vào conf/identity."
message_vi: "{violated}/{denominator} lần công nhận ghi loại trái với lịch sử."
message_en: "{violated} of {denominator} recognitions state a kind that contradicts the history."
denominator: "select count(*) from recognition g where g.kind_evidence = 'stated'"
--- */
select r.recognition_id, r.product_id, r.kind, r.star, r.star_before, r.decision_date, r.submission_id, r.sheet_name, r.row_number
from (
  select
    g.recognition_id, g.product_id, g.kind, g.kind_evidence, g.star, g.decision_date, g.submission_id, g.sheet_name, g.row_number,
    lag(g.star) over (partition by g.product_id order by g.decision_date, g.star, g.recognition_id) as star_before
  from recognition g
  where g.decision_date is not null
) r
where r.kind_evidence = 'stated'
  and ((r.kind = 'first' and r.star_before is not null) or (r.kind = 'upgrade' and r.star_before >= r.star))
