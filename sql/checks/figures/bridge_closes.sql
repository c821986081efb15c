/* ---
code: bridge_closes
severity: error
name_vi: "Tăng giảm trong năm bằng các thành phần của nó"
name_en: "The net change of a year is the sum of its parts"
why_vi: "Lần đầu + trở lại + chuyển đến − chuyển đi − hết hạn − bị rút phải bằng tăng giảm ròng, cho từng đơn vị và hạng sao."
what_to_do_vi: "Báo cho người vận hành; không công bố."
message_vi: "{violated}/{denominator} mức tăng giảm không bằng tổng các thành phần."
message_en: "{violated} of {denominator} net changes differ from the sum of their parts."
denominator: "select count(*) from indicator_value i where i.indicator_code = 'certificates_net_change'"
--- */
select b.unit_id, b.geography, b.period_from, b.as_of, b.category, b.net_change, b.parts
from (
  select
    i.unit_id, i.geography, i.period_from, i.as_of, i.category,
    sum(case when i.indicator_code = 'certificates_net_change' then i.value else 0 end) as net_change,
    sum(
      case
        when i.indicator_code in ('certificates_first', 'certificates_returned', 'certificates_moved_in') then i.value
        when i.indicator_code in ('certificates_moved_out', 'certificates_lapsed', 'certificates_withdrawn') then -i.value
        else 0
      end
    ) as parts
  from indicator_value i
  where i.indicator_code in (
    'certificates_net_change', 'certificates_first', 'certificates_returned', 'certificates_moved_in', 'certificates_moved_out',
    'certificates_lapsed', 'certificates_withdrawn'
  )
  group by i.unit_id, i.geography, i.period_from, i.as_of, i.category
) b
where b.net_change <> b.parts
