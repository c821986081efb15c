-- Hạt: đơn vị × phát hiện ở danh sách nhận từ đơn vị đó hoặc cấp dưới, nặng nhất trước. /
-- Grain: unit × finding of a list received from it or from a unit below it, numbered gravest first.
select
  s.unit_id,
  s.unit_label,
  s.geography_label,
  s.scope_id,
  i.issue_id,
  s.sender_label,
  s.file_name,
  i.sheet_name,
  i.row_number,
  coalesce(i.cell_address, '') as cell_address,
  i.code,
  case i.severity when 'error' then '1. Lỗi' when 'warning' then '2. Cảnh báo' else '3. Thông tin' end as severity_label,
  i.message_vi,
  coalesce(i.raw_text, '') as raw_text,
  s.province_id,
  s.district_id,
  s.commune_id,
  row_number() over listed as list_number,
  count(*) over (partition by s.scope_id) as list_total
from issue i
join dashboard_submission s on s.submission_id = i.submission_id
window listed as (partition by s.scope_id order by severity_label, s.file_name, i.sheet_name, i.row_number, i.issue_id)
order by s.geography_label, s.unit_label, list_number
