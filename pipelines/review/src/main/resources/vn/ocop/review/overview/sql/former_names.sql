-- Names that shown units and units spoken of bore on earlier days.
select w.unit_id, w.name_vi, w.valid_from, w.valid_to
from unit_name w
where w.name_kind = 'former' and (
  w.unit_id in (select unit_id from shown_unit)
  or w.unit_id in (select unit_id from plan)
  or w.unit_id in (select unit_id from coverage)
  or w.unit_id in (select unit_id from reconciliation)
)
order by w.unit_id, w.valid_to
