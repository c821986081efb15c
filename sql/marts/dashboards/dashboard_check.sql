-- Hạt: phép kiểm tra; nói về cả bản công bố nên không có đơn vị. /
-- Grain: check. It speaks of the whole publication, so it has no unit.
select
  c.check_code,
  case c.severity when 'error' then '1. Lỗi' when 'warning' then '2. Cảnh báo' else '3. Thông tin' end as severity_label,
  case c.status when 'pass' then '✓ Đạt' when 'fail' then '✕ Có vi phạm' when 'not_applicable' then '? Không áp dụng' else '✕ Lỗi khi kiểm tra' end as status_label,
  cast(c.violated as double) as violated,
  c.denominator,
  c.message_vi
from check_result c
