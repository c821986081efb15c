-- What the page shows: units, dates and series, each with the number that stands for it in the page's data.
-- Levels go down to communes only while the points stay under the limits of conf/review/overview.yaml.
create temp table valued_unit as
select unit_id, geography, count(*) filter (where basis in ('cumulative', 'valid', 'flow')) as points
from indicator_value
group by unit_id, geography;

create temp table shown_level as
with points as (
  select r.level, sum(v.points) as points
  from (select distinct unit_id, geography, level from unit_rollup) r
  join valued_unit v on v.unit_id = r.unit_id and v.geography = r.geography
  where r.level in ('district', 'commune')
  group by r.level
)
select l.level, l.depth,
  coalesce(l.level <> 'commune' or p.points <= (select commune_points from page_limit), true) as is_shown,
  coalesce(l.level <> 'district' or p.points <= (select district_points from page_limit), true) as has_categories
from (values ('nation', 0), ('province', 1), ('district', 2), ('commune', 3)) l(level, depth)
left join points p on p.level = l.level;

create temp table shown_unit as
with
  latest as (
    select x.unit_id, x.geography, max(r.decision_date) as latest_data
    from recognition r
    join unit_rollup x on x.leaf_unit_id = r.leaf_unit_id
    group by x.unit_id, x.geography
  ),
  listed as (
    select distinct x.unit_id, x.geography, x.level, l.depth
    from unit_rollup x
    join shown_level l on l.level = x.level
    where l.is_shown and (
      x.level in ('nation', 'province', 'district')
      or (x.unit_id, x.geography) in (select (unit_id, geography) from valued_unit)
    )
  )
select row_number() over (order by l.geography desc, l.depth, l.unit_id) - 1 as u,
  l.unit_id, l.geography, l.level, least(d.latest_data, (select max(as_of) from publication)) as latest_data,
  coalesce(
    (select min(p.as_of) from period p where p.as_of >= d.latest_data and (l.level in ('nation', 'province') or p.for_communes)),
    (select max(as_of) from publication)
  ) as opens_on
from listed l
left join latest d on d.unit_id = l.unit_id and d.geography = l.geography;

create temp table shown_date as
select row_number() over (order by as_of) - 1 as d, as_of, bool_or(is_year_end) as is_year_end
from (
  select as_of, true as is_year_end from period where kind = 'year'
  union all
  select as_of, false from publication
  union all
  select opens_on, false from shown_unit where level in ('nation', 'province') and opens_on is not null
) x
group by as_of;

-- What the page draws; other indicators stand in the handbook of definitions only, and travel with the data not at all.
create temp table drawn_indicator as
select x.indicator_code
from (values ('products_total'), ('products_by_star'), ('products_by_group'), ('products_new'), ('products_upgraded'),
  ('products_reevaluated'), ('products_expiring_180d'), ('producers_total'), ('producers_by_type'), ('cooperative_share'),
  ('sme_share'), ('average_products_per_producer'), ('communes_with_product')) x(indicator_code);

create temp table shown_value as
select v.indicator_code, v.basis, v.category, u.u, d.d, v.numerator, v.denominator,
  case
    when abs(v.value - case when v.denominator is null then v.numerator
      when v.denominator = 0 then null else v.numerator / v.denominator end) < 1e-9 then null
    else v.value
  end as other_value
from indicator_value v
join shown_unit u on u.unit_id = v.unit_id and u.geography = v.geography
join shown_level l on l.level = u.level
join shown_date d on d.as_of = v.as_of
where v.indicator_code in (select indicator_code from drawn_indicator)
  and v.basis in ('cumulative', 'valid', 'flow')
  and (v.basis <> 'flow' or v.period_from = date_trunc('year', v.as_of)::date)
  and (l.has_categories or v.category in ('all', 'all_with_potential_5', '3', '4', '5'))
  and v.numerator is not null;

create temp table shown_series as
select row_number() over (order by indicator_code, basis, category) - 1 as s, indicator_code, basis, category
from (select distinct indicator_code, basis, category from shown_value) x;

create temp table shown_recognition as
select row_number() over (order by decision_date desc nulls last, recognition_id) - 1 as r, *
from recognition
qualify row_number() over (order by decision_date desc nulls last, recognition_id)
  <= (
    select case when (select count(*) from recognition) <= recognitions_listed then recognitions_listed else recognitions_beyond end
    from page_limit
  );

create temp table shown_product as
select row_number() over (order by product_id) - 1 as p, *
from product
where product_id in (
  select product_id from shown_recognition
  union all
  select product_id from assessment
  where step = 'potential_five' and (select count(*) from recognition) <= (select recognitions_listed from page_limit)
);

create temp table shown_producer as
select row_number() over (order by producer_id) - 1 as o, *
from producer
where producer_id in (select producer_id from shown_recognition union all select producer_id from shown_product);

-- Lists: those of the listed rows, then refused ones and ones with errors, then the newest, up to the limit.
create temp table shown_submission as
select row_number() over (order by file_name, submission_id) - 1 as f, * exclude (rn, is_needed)
from (
  select s.*, s.submission_id in (
      select e.submission_id from recognition_evidence e join shown_recognition r on r.recognition_id = e.recognition_id
      union all
      select a.submission_id from assessment a join shown_product p on p.product_id = a.product_id where a.step = 'potential_five'
    ) as is_needed,
    row_number() over (
      order by s.status <> 'refused',
        s.submission_id not in (select i.submission_id from issue i where i.severity = 'error' and i.submission_id is not null),
        s.received_at desc, s.file_name, s.submission_id
    ) as rn
  from submission s
) x
where is_needed or rn <= (select lists_listed from page_limit);
