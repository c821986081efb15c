select
  coalesce(w.name_vi, u.name_vi) as "Đơn vị",
  r.as_of as "Ngày của số công bố",
  n.name_vi as "Chỉ tiêu",
  r.measure as "Đại lượng",
  case r.basis when 'cumulative' then 'lũy kế' when 'cumulative_net' then 'lũy kế trừ đã rút' when 'valid' then 'còn hiệu lực' when 'flow' then 'trong kỳ' end as "Cơ sở tính",
  r.published_value as "Công bố",
  r.computed_value as "Tính từ danh sách",
  r.difference as "Chênh lệch",
  case r.verdict when 'agrees' then 'Khớp' when 'lists_missing' then 'Thiếu danh sách' when 'contradicts' then 'Mâu thuẫn' else 'Không so được' end as "Kết luận",
  r.explanation as "Giải thích",
  r.source as "Nguồn"
from reconciliation r
left join unit u on u.unit_id = r.unit_id
left join unit_name w
  on w.unit_id = r.unit_id and w.name_kind = 'former' and r.as_of between coalesce(w.valid_from, date '0001-01-01') and w.valid_to
left join indicator n on n.indicator_code = r.indicator_code
order by r.verdict, u.unit_code, r.as_of, r.figure_id, r.measure
