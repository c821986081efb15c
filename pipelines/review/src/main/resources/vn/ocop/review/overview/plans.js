// Attainment of each plan's targets, with the clause word for word.
const plans = rowsOf('plans');
const planOf = code => plans.find(plan => plan.plan_code === code);

/** The measurement that counts: the last one on or before the deadline, else the latest. */
function measured(rows, deadline) {
  const sorted = [...rows].sort((a, b) => (a.as_of ?? '').localeCompare(b.as_of ?? ''));
  const inTime = sorted.filter(row => !deadline || row.as_of <= deadline);
  return (inTime.length ? inTime : sorted).at(-1);
}

function targetElement(plan, target) {
  const all = rowsOf('attainment').filter(row => row.plan_code === plan.plan_code && row.target_code === target.target_code);
  const own = all.filter(row => row.unit_id === plan.unit_id);
  const row = measured(own.length ? own : all, target.deadline ?? plan.period_to);
  const code = target.indicator_code;
  const write = value => amount(code, value);
  const goal = row?.target_value ?? target.target_value;
  const others = all.filter(other => other !== row);
  const status = row?.status ?? 'not_measurable';
  const unit = row && unitByKey.get(`${row.unit_id}|${row.geography}`);
  const basis = row?.basis ?? target.basis;
  return h('li', {class: `target ${status}`},
    h('blockquote', null, target.clause_vi),
    h('div', {class: 'target-figures'},
      badge(status),
      h('span', null, 'Thực hiện ', h('strong', null, row?.actual_value == null ? 'chưa có số' : write(row.actual_value))),
      h('span', null, 'Mục tiêu ', h('strong', null, goal == null ? 'không định lượng' : `${COMPARATORS[target.comparator] ?? ''} ${write(goal)}`)),
      row?.national_target_value != null && h('span', null, 'Quốc gia ', h('strong', null, `${COMPARATORS[target.comparator] ?? ''} ${write(row.national_target_value)}`),
        h('span', {class: 'note'}, ` (${planOf(row.national_plan_code)?.number ?? row.national_plan_code})`)),
      row?.attainment != null && h('span', {class: 'ratio'}, progress(row.attainment, status), h('strong', null, percent(row.attainment)), ' mục tiêu')),
    (row?.reason ?? target.not_measurable_reason) && h('p', {class: 'reason'}, row?.reason ?? target.not_measurable_reason),
    row?.remaining > 0 && h('p', {class: 'gap'}, h('strong', null, 'Để đạt: '), row.closing_vi),
    row?.forecast_vi && h('p', {class: 'gap'}, h('strong', null, 'Dự báo: '), row.forecast_vi),
    target.assumption_vi && note(`Giả định: ${target.assumption_vi}`),
    keyOf({date: row?.as_of, from: row?.period_from, basis, counted: indicatorOf(code)?.count_unit, geography: row?.geography ?? target.geography,
      coverage: row?.coverage == null ? 'Độ phủ: chưa có số công bố để so' : `Độ phủ ${percent(row.coverage)}`,
      extra: [code && `${indicatorOf(code)?.name_vi ?? code}${target.category && target.category !== 'all' ? `: ${categoryName(code, target.category)}` : ''}`,
        `Hạn ${day(target.deadline ?? plan.period_to)}`].filter(Boolean).join(' · ')}),
    code && ways(code, unit && row.actual_value != null && {category: target.category ?? 'all', basis, u: unit.u, date: row.as_of, figure: write(row.actual_value)}),
    others.length > 0 && h('details', {class: 'alternative'}, h('summary', null, `${count(others.length)} lần đo khác (ngày khác hoặc đơn vị cấp dưới)`),
      tableOf('Các lần đo khác', [
        {label: 'Đơn vị', value: other => nameOfUnit(other.unit_id, other.as_of)}, {label: 'Tính đến', value: other => day(other.as_of)},
        {label: 'Thực hiện', kind: 'number', value: other => (other.actual_value == null ? '–' : write(other.actual_value))},
        {label: 'Mục tiêu', kind: 'number', value: other => (other.target_value == null ? '–' : write(other.target_value))},
        {label: 'Trạng thái', value: other => badge(other.status)}, {label: 'Lý do', value: other => other.reason ?? ''}], others, {limit: 30})));
}

function planElement(plan) {
  const targets = rowsOf('targets').filter(target => target.plan_code === plan.plan_code);
  return h('article', {class: 'box plan'},
    h('h3', null, plan.title_vi),
    h('p', {class: 'note'}, [plan.number && `Số ${plan.number}`, plan.issued_on && `ngày ${day(plan.issued_on)}`, plan.issued_by, `phạm vi: ${nameOfUnit(plan.unit_id, plan.period_to)}`,
      `kỳ ${day(plan.period_from)}–${day(plan.period_to)}`].filter(Boolean).join(' · ')),
    targets.length ? h('ol', {class: 'targets'}, targets.map(target => targetElement(plan, target))) : empty('Kế hoạch chưa có mục tiêu nào được ghi.'));
}

function drawPlans({u}) {
  const unit = units[u];
  const nearness = plan => (plan.unit_id === unit?.unit_id ? 2 : unit?.parent_id === plan.unit_id ? 1 : 0);
  const sorted = [...plans].sort((a, b) => nearness(b) - nearness(a));
  const statuses = Object.keys(STATUSES).map(status => [status, rowsOf('targets').filter(target => {
    const plan = planOf(target.plan_code);
    const all = rowsOf('attainment').filter(row => row.plan_code === target.plan_code && row.target_code === target.target_code);
    const own = all.filter(row => row.unit_id === plan?.unit_id);
    return (measured(own.length ? own : all, target.deadline ?? plan?.period_to)?.status ?? 'not_measurable') === status;
  }).length]).filter(([, n]) => n);
  fill('ke-hoach', 'Thực hiện mục tiêu của các kế hoạch', 'Attainment of plan targets',
    plans.length ? h('p', {class: 'statuses'}, statuses.map(([status, n]) => h('span', null, badge(status), ` ${count(n)} mục tiêu`))) : empty('Chưa có kế hoạch nào trong thư mục conf/plans.'),
    sorted.map(planElement),
    plans.length > 0 && note('So đúng cơ sở và kỳ của từng kế hoạch. Danh sách chưa đủ mà số đạt thấp hơn mục tiêu thì ghi “chưa đo được”, không ghi “chưa đạt”.'));
}
