/* ---
code: shares_are_of_producers
severity: error
name_vi: "Mẫu số của tỷ lệ hợp tác xã, doanh nghiệp là số chủ thể"
name_en: "The shares of cooperatives and SMEs are of producers"
why_vi: "Tỷ lệ tính trên chủ thể khác nhau, kể cả chưa xác định loại hình, không tính trên sản phẩm."
what_to_do_vi: "Báo cho người vận hành; không công bố."
message_vi: "{violated}/{denominator} tỷ lệ có mẫu số khác số chủ thể."
message_en: "{violated} of {denominator} shares have a denominator other than the producers."
denominator: "select count(*) from indicator_value i where i.indicator_code in ('cooperative_share', 'sme_share')"
--- */
select s.indicator_code, s.unit_id, s.geography, s.as_of, s.basis, s.denominator, t.value as producers
from indicator_value s
left join indicator_value t
  on t.indicator_code = 'producers_total' and t.unit_id = s.unit_id and t.geography = s.geography and t.as_of = s.as_of and t.basis = s.basis
where s.indicator_code in ('cooperative_share', 'sme_share') and s.denominator <> coalesce(t.value, 0)
