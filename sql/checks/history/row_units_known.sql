/* ---
code: row_units_known
severity: error
name_vi: "Mỗi sản phẩm thuộc một đơn vị trong danh mục"
name_en: "Every product stands in a unit of the catalogue"
why_vi: "Sản phẩm không thuộc đơn vị nào sẽ mất khỏi mọi tổng."
what_to_do_vi: "Báo cho người vận hành; không công bố."
message_vi: "{violated}/{denominator} lần công nhận có sản phẩm ngoài danh mục đơn vị."
message_en: "{violated} of {denominator} recognitions have a product outside the catalogue of units."
denominator: "select count(*) from recognition"
--- */
select g.recognition_id, g.leaf_unit_id, g.submission_id, g.sheet_name, g.row_number
from recognition g
join product p on p.product_id = g.product_id
left join (select distinct r.leaf_unit_id from unit_rollup r where r.geography = 'recorded' and r.level = 'nation') r on r.leaf_unit_id = p.leaf_unit_id
where r.leaf_unit_id is null
