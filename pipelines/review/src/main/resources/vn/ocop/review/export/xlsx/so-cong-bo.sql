select
  coalesce(w.name_vi, u.name_vi) as "Đơn vị",
  c.as_of as "Ngày của số công bố",
  case c.chain_verdict when 'adds_up' then 'Khớp' when 'does_not_add_up' then 'Không khớp' else 'Nguồn chưa nêu đủ' end as "Kết luận",
  c.formula as "Phép tính",
  c.summed_value as "Tính từ số công bố khác",
  c.published_value as "Công bố",
  c.difference as "Chênh lệch",
  c.explanation as "Giải thích",
  c.source as "Nguồn"
from published_chain c
left join unit u on u.unit_id = c.unit_id
left join unit_name w
  on w.unit_id = c.unit_id and w.name_kind = 'former' and c.as_of between coalesce(w.valid_from, date '0001-01-01') and w.valid_to
order by case c.chain_verdict when 'does_not_add_up' then 0 when 'open' then 1 else 2 end, u.unit_code, c.as_of, c.figure_id, c.relation
