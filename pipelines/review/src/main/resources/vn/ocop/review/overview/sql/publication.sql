-- The publication and what stands behind it.
select p.version, strftime(p.published_at, '%Y-%m-%d %H:%M') as published_at, p.as_of, p.known_by, p.undated_plans, p.undated_figures, p.label_vi, p.code_version,
  (select count(*) from submission) as lists,
  (select count(*) from submission where status = 'loaded') as lists_loaded,
  (select count(*) from submission where status = 'refused') as lists_refused,
  (select sum(rows_read)::bigint from submission where status <> 'duplicate') as rows_read,
  (select sum(rows_loaded)::bigint from submission where status <> 'duplicate') as rows_loaded,
  (select sum(rows_quarantined)::bigint from submission where status <> 'duplicate') as rows_quarantined,
  (select count(*) from recognition) as recognitions,
  (select count(*) from recognition where decision_date is null) as undated,
  (select count(*) from recognition where kind = 'first' and kind_evidence = 'inferred') as inferred_first,
  (select count(*) from shown_recognition) as recognitions_listed,
  (select count(*) from product) as products,
  (select count(*) from producer) as producers,
  (select min(decision_date) from recognition) as first_data,
  (select max(decision_date) from recognition) as latest_data,
  (select is_shown from shown_level where level = 'commune') as communes_shown
from publication p
order by p.published_at desc
limit 1
