-- Grain: one recognition event (product × decision × star). The earliest received row of a loaded list is the primary one;
-- what it leaves open is taken from the other rows, the date from the most precise of them.
-- kind: as stated, else inferred from the recognitions known of the product: first, upgrade (more stars than before), reevaluation.
-- An undated recognition with fewer stars counts as earlier. Expiry: as stated, else date of decision + months of validity (36).
with evidence as (
  select
    v.recognition_id,
    v.is_primary,
    i.product_id,
    i.producer_id,
    e.*,
    case
      when e.decision_date is null or e.date_precision = 'unknown' then 3
      when e.date_precision = 'year' then 2
      when e.date_precision = 'month' then 1
      else 0
    end as imprecision,
    row_number() over (
      partition by v.recognition_id
      order by case when v.is_primary then 0 else 1 end, case when s.status = 'loaded' then 0 else 1 end, s.received_at nulls last, e.entry_id
    ) as rn
  from recognition_evidence v
  join entry e on e.entry_id = v.entry_id
  join entry_identity i on i.entry_id = v.entry_id
  join submission s on s.submission_id = e.submission_id
),
dated as (
  select v.*, row_number() over (partition by v.recognition_id order by v.imprecision, v.rn) as date_rank
  from evidence v
),
stated as (
  select
    d.recognition_id,
    min(case when d.producer_id is not null then d.rn end) as producer_at,
    min(case when coalesce(d.producer_type, 'unknown') <> 'unknown' then d.rn end) as type_at,
    min(case when d.is_women_led is not null then d.rn end) as women_at,
    min(case when d.is_minority_led is not null then d.rn end) as minority_at,
    min(case when coalesce(d.product_group, 'unknown') <> 'unknown' then d.rn end) as group_at,
    min(case when d.kind is not null then d.rn end) as kind_at,
    min(case when d.score is not null then d.rn end) as score_at,
    min(case when d.decision_number is not null then d.rn end) as number_at,
    min(case when d.announced_on is not null then d.rn end) as announced_at,
    min(case when d.assessment_year is not null then d.rn end) as year_at,
    min(case when d.round is not null then d.rn end) as round_at,
    min(case when d.authority is not null then d.rn end) as authority_at,
    min(case when coalesce(d.authority_level, 'unknown') <> 'unknown' then d.rn end) as level_at,
    min(case when d.expires_on is not null then d.rn end) as expiry_at
  from dated d
  group by d.recognition_id
),
merged as (
  select
    d.recognition_id,
    max(d.product_id) as product_id,
    max(case when d.rn = t.producer_at then d.producer_id end) as producer_id,
    coalesce(max(case when d.rn = t.type_at then d.producer_type end), 'unknown') as producer_type,
    bool_or(case when d.rn = t.women_at then d.is_women_led end) as is_women_led,
    bool_or(case when d.rn = t.minority_at then d.is_minority_led end) as is_minority_led,
    coalesce(max(case when d.rn = t.group_at then d.product_group end), 'unknown') as product_group,
    max(case when d.rn = t.kind_at then d.kind end) as stated_kind,
    max(d.star) as star,
    case when max(case when d.star = 5 and d.star_level = 'province' then 1 else 0 end) = 1 then 'province' else max(case when d.rn = 1 then d.star_level end) end as star_level,
    case when max(case when d.star = 5 and d.star_level = 'province' then 1 else 0 end) = 1 then '5_province' else cast(max(d.star) as string) end as star_category,
    max(case when d.rn = t.score_at then d.score end) as score,
    max(case when d.rn = t.number_at then d.decision_number end) as decision_number,
    max(case when d.date_rank = 1 and d.imprecision < 3 then d.decision_date end) as decision_date,
    max(case when d.date_rank = 1 then case d.imprecision when 0 then 'day' when 1 then 'month' when 2 then 'year' else 'unknown' end end) as date_precision,
    max(case when d.date_rank = 1 then d.date_source end) as date_source,
    max(case when d.rn = t.announced_at then d.announced_on end) as announced_on,
    max(case when d.rn = t.year_at then d.assessment_year end) as assessment_year,
    max(case when d.rn = t.round_at then d.round end) as round,
    max(case when d.rn = t.authority_at then d.authority end) as authority,
    coalesce(max(case when d.rn = t.level_at then d.authority_level end), 'unknown') as authority_level,
    max(case when d.date_rank = 1 then d.rule_set end) as rule_set,
    max(case when d.rn = t.expiry_at then d.expires_on end) as stated_expiry,
    max(case when d.rn = 1 then d.province_code end) as province_code,
    max(case when d.rn = 1 then d.district_code end) as district_code,
    max(case when d.rn = 1 then d.commune_code end) as commune_code,
    max(case when d.rn = 1 then d.province_id end) as province_id,
    max(case when d.rn = 1 then d.district_id end) as district_id,
    max(case when d.rn = 1 then d.commune_id end) as commune_id,
    max(case when d.rn = 1 then d.leaf_unit_id end) as leaf_unit_id,
    max(case when d.rn = 1 then d.unit_code_2025 end) as unit_code_2025,
    max(case when d.rn = 1 then d.submission_id end) as submission_id,
    max(case when d.rn = 1 then d.sheet_name end) as sheet_name,
    max(case when d.rn = 1 then d.row_number end) as row_number
  from dated d
  join stated t on t.recognition_id = d.recognition_id
  group by d.recognition_id
),
sequenced as (
  select
    m.*,
    lag(m.star) over (
      partition by m.product_id, case when m.decision_date is null then 0 else 1 end
      order by m.decision_date nulls first, m.star, m.recognition_id
    ) as star_before,
    min(case when m.decision_date is null then m.star end) over (partition by m.product_id) as undated_star,
    min(case when m.decision_date is not null then m.star end) over (partition by m.product_id) as dated_star
  from merged m
)
select
  q.recognition_id,
  q.product_id,
  coalesce(q.producer_id, p.producer_id) as producer_id,
  q.producer_type,
  q.producer_type = 'enterprise' as is_sme,
  q.is_women_led,
  q.is_minority_led,
  q.product_group,
  coalesce(
    q.stated_kind,
    case
      when q.star_before is not null and q.star > q.star_before then 'upgrade'
      when q.star_before is not null then 'reevaluation'
      when q.decision_date is not null and q.undated_star < q.star then 'upgrade'
      when q.decision_date is null and q.dated_star < q.star then 'upgrade'
      when q.decision_date is null and q.dated_star = q.star then 'reevaluation'
      else 'first'
    end
  ) as kind,
  case when q.stated_kind is not null then 'stated' else 'inferred' end as kind_evidence,
  q.star,
  q.star_level,
  q.star_category,
  q.score,
  q.decision_number,
  q.decision_date,
  q.date_precision,
  q.date_source,
  q.announced_on,
  q.assessment_year,
  q.round,
  q.authority,
  q.authority_level,
  q.rule_set,
  case
    when q.star < 3 then cast(null as date)
    when q.stated_expiry is not null then q.stated_expiry
    else add_months(q.decision_date, cast(coalesce(b.valid_months, 36) as int))
  end as expires_on,
  q.province_code,
  q.district_code,
  q.commune_code,
  q.province_id,
  q.district_id,
  q.commune_id,
  q.leaf_unit_id,
  q.unit_code_2025,
  q.submission_id,
  q.sheet_name,
  q.row_number
from sequenced q
join product p on p.product_id = q.product_id
left join star_band b on b.rule_set = q.rule_set and b.star = q.star
