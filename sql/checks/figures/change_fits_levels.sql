/* ---
code: change_fits_levels
severity: error
name_vi: "Đầu năm cộng tăng giảm ròng bằng cuối năm"
name_en: "A year's opening plus its net change is its closing"
why_vi: "Số còn hiệu lực cuối năm trước cộng tăng giảm ròng trong năm phải bằng số còn hiệu lực cuối năm, cho từng đơn vị và hạng sao."
what_to_do_vi: "Báo cho người vận hành; không công bố."
message_vi: "{violated}/{denominator} mức tăng giảm không khớp số đầu năm và cuối năm."
message_en: "{violated} of {denominator} net changes do not lead from the opening to the closing."
denominator: "select count(*) from indicator_value i where i.indicator_code = 'certificates_net_change'"
--- */
with year_level as (
  select i.unit_id, i.geography, i.as_of, i.category, i.value
  from indicator_value i
  where i.basis = 'valid'
    and ((i.indicator_code = 'products_total' and i.category = 'all') or (i.indicator_code = 'products_by_star' and i.category in ('3', '4', '5', '5_province')))
    and i.as_of in (select p.as_of from period p where p.for_communes)
)
select c.unit_id, c.geography, c.period_from, c.as_of, c.category, coalesce(o.value, 0) as opening, c.value as net_change, coalesce(e.value, 0) as closing
from indicator_value c
left join year_level o on o.unit_id = c.unit_id and o.geography = c.geography and o.category = c.category and o.as_of = c.period_from - 1
left join year_level e on e.unit_id = c.unit_id and e.geography = c.geography and e.category = c.category and e.as_of = c.as_of
where c.indicator_code = 'certificates_net_change'
  and c.period_from - 1 in (select p.as_of from period p where p.for_communes)
  and coalesce(o.value, 0) + c.value <> coalesce(e.value, 0)
