-- Hạt: đơn vị × năm hết hạn. Trong các giấy hết hạn của một năm (đến ngày tính): bao nhiêu sản phẩm đã được công nhận lại. /
-- Grain: unit × year of expiry. Of the certificates that ran out in a year (until the day of the computation): how many products were
-- recognised again by then. A certificate that a new recognition replaced before its expiry counts in the year in which it would have run out.
with due as (
  select g.product_id, g.leaf_unit_id, g.expires_on, g.decision_date, p.as_of
  from recognition g
  cross join publication p
  where g.star >= 3 and g.decision_date is not null and g.expires_on <= p.as_of
),
judged as (
  select d.product_id, d.leaf_unit_id, cast(extract(year from d.expires_on) as integer) as expiry_year, max(case when n.product_id is null then 0 else 1 end) as renewed
  from due d
  left join recognition n on n.product_id = d.product_id and n.decision_date > d.decision_date and n.star >= 3
  group by d.product_id, d.leaf_unit_id, extract(year from d.expires_on)
)
select
  u.unit_id,
  u.unit_label,
  u.geography_label,
  u.unit_number as scope_id,
  j.expiry_year,
  cast(count(*) as double) as products_due,
  cast(sum(j.renewed) as double) as products_renewed,
  u.province_id,
  u.district_id,
  u.commune_id
from judged j
join unit_rollup r on r.leaf_unit_id = j.leaf_unit_id
join dashboard_unit u on u.unit_id = r.unit_id and u.geography = r.geography
group by all
order by u.geography_label, u.unit_label, j.expiry_year
