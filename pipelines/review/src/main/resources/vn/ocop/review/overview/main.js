// State, controls and the order of drawing. The state stands in the address, so that a view can be sent on.
const home = units.find(unit => unit.level === 'nation' && unit.geography === 'recorded') ?? units[0];
let state;

function opensOn(u) {
  return dateIndex.get(units[u].opens_on) ?? lastDate;
}

function readAddress() {
  const wished = new URLSearchParams(location.hash.slice(1));
  const unit = unitByKey.get(`${wished.get('unit')}|${wished.get('geography') ?? 'recorded'}`) ?? home;
  const basis = wished.get('basis') === 'valid' ? 'valid' : 'cumulative';
  return {u: unit.u, d: dateIndex.get(wished.get('date')) ?? opensOn(unit.u), basis};
}

function writeAddress({u, d, basis}) {
  const hash = new URLSearchParams({unit: units[u].unit_id, geography: units[u].geography, date: dates[d].as_of, basis});
  history.replaceState(null, '', `#${hash}`);
}

function choose(change) {
  const u = change.u ?? state.u;
  const d = change.d ?? (change.u === undefined || change.u === state.u ? state.d : opensOn(u));
  state = {u, d, basis: change.basis ?? state.basis};
  writeAddress(state);
  draw();
}

/** The unit of the other geography that holds most of the same leaf units. */
function counterpart(u, geography) {
  const unit = units[u];
  if (unit.level === 'nation') return units.find(row => row.level === 'nation' && row.geography === geography)?.u;
  const votes = new Map();
  leaves.forEach(leaf => leaf.units.has(u) && leaf.units.forEach(other => {
    if (units[other].geography === geography && units[other].level === (unit.level === 'district' ? 'province' : unit.level))
      votes.set(other, (votes.get(other) ?? 0) + 1);
  }));
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? units.find(row => row.level === 'nation' && row.geography === geography)?.u;
}

const byName = new Intl.Collator('vi');

function select(label, options, current, onchange) {
  const list = h('select', {name: label, onchange: () => onchange(list.value)}, options.map(([value, text]) => h('option', {value, selected: String(value) === String(current)}, text)));
  return h('label', null, h('span', null, label), list);
}

function drawControls() {
  const unit = units[state.u];
  const inGeography = units.filter(row => row.geography === unit.geography);
  const nation = inGeography.find(row => row.level === 'nation');
  const provinces = inGeography.filter(row => row.level === 'province').sort((a, b) => byName.compare(bare(a), bare(b)));
  const chain = [unit];
  while (chain[0].parent_id && unitByKey.get(`${chain[0].parent_id}|${unit.geography}`)) chain.unshift(unitByKey.get(`${chain[0].parent_id}|${unit.geography}`));
  const province = chain.find(row => row.level === 'province');
  const below = province ? inGeography.filter(row => row.parent_id === province.unit_id) : [];
  const second = chain.find(row => row.parent_id === province?.unit_id) ?? province;
  const third = second && second !== province ? inGeography.filter(row => row.parent_id === second.unit_id) : [];
  const sorted = rows => [...rows].sort((a, b) => a.is_unknown - b.is_unknown || byName.compare(bare(a), bare(b))).map(row => [row.u, nameOfUnit(row.unit_id, dates[state.d].as_of)]);
  const dateOptions = dates.map((row, d) => ({...row, d})).filter(row => row.is_year_end || row.d === state.d || row.d === opensOn(state.u) || row.as_of === publication.as_of)
    .map(row => [row.d, `${day(row.as_of)}${row.d === opensOn(state.u) ? ' (dữ liệu mới nhất)' : row.as_of === publication.as_of ? ' (ngày công bố)' : ''}`]);
  const geographies = ['recorded', '2025-07-01'].filter(geography => units.some(row => row.geography === geography));
  const focused = document.activeElement?.closest('#controls select')?.name;
  byId('controls').replaceChildren(h('div', {class: 'wide control-row'},
    select('Tỉnh, thành phố', [[nation?.u ?? state.u, 'Cả nước'], ...provinces.map(row => [row.u, bare(row)])], province?.u ?? nation?.u, value => choose({u: Number(value)})),
    below.length > 0 && select(unit.geography === 'recorded' ? 'Huyện' : 'Xã, phường', [[province.u, 'Toàn tỉnh'], ...sorted(below)], second.u, value => choose({u: Number(value)})),
    third.length > 0 && select('Xã', [[second.u, 'Toàn huyện'], ...sorted(third)], unit.u, value => choose({u: Number(value)})),
    select('Tính đến', dateOptions, state.d, value => choose({d: Number(value)})),
    select('Cơ sở', [['cumulative', 'Lũy kế'], ['valid', 'Còn hiệu lực']], state.basis, value => choose({basis: value})),
    geographies.length > 1 && select('Địa giới', geographies.map(geography => [geography, geography === 'recorded' ? 'Như khi ghi nhận' : 'Từ 01/7/2025']), unit.geography, value => {
      const u = counterpart(state.u, value);
      if (u !== undefined) choose({u, d: state.d});
    })));
  if (focused) byId('controls').querySelector(`select[name="${focused}"]`)?.focus();
}

const bare = unit => nameOfUnit(unit.unit_id, dates[state.d].as_of).replace(/^(Tỉnh|Thành phố) /, '');

function drawOpening() {
  const unit = units[state.u];
  const atLatest = state.d === opensOn(state.u);
  byId('opening').replaceChildren(
    h('p', {class: 'where'}, h('strong', null, nameOfUnit(unit.unit_id, dates[state.d].as_of)), ` · tính đến ${day(dates[state.d].as_of)} · ${BASES[state.basis].toLowerCase()} · địa giới ${GEOGRAPHIES[unit.geography]}`),
    h('p', {class: 'note'}, unit.latest_data
      ? `${atLatest ? 'Mở ở ngày có dữ liệu mới nhất của đơn vị' : 'Đang xem ngày khác với ngày có dữ liệu mới nhất'}: quyết định mới nhất trong danh sách đã nhận là ngày ${day(unit.latest_data)}, kỳ tính gần nhất sau đó là ${day(unit.opens_on)}.`
      : 'Chưa có lần công nhận nào có ngày của đơn vị này.'));
}

/** Simulated data and looks back say so above everything else, on paper too. */
function drawLabel() {
  const words = [publication.label_vi, publication.known_by && `Nhìn lại: chỉ gồm danh sách nhận, kế hoạch ban hành và số công bố ra đến hết ngày ${day(publication.known_by)}; giữ lại ${publication.undated_plans ?? 0} kế hoạch không rõ ngày ban hành và ${publication.undated_figures ?? 0} số công bố không rõ ngày công bố`].filter(Boolean);
  byId('label').hidden = !words.length;
  byId('label').textContent = words.join(' · ');
  if (publication.label_vi) document.title = `${publication.label_vi} · ${document.title}`;
}

function drawLead() {
  byId('lead').textContent = `Mọi con số tính từ ${count(publication.lists_loaded)} danh sách đã nhận, không phải từ báo cáo. Danh sách thường chưa đủ: tổng lũy kế và số công nhận lần đầu đọc là “ít nhất”, tỷ lệ và số còn hiệu lực đọc là “trên danh sách đã nhận”, trừ nơi số công bố cho thấy đã đủ.`;
  const fact = (label, ...values) => h('div', null, h('dt', null, label), h('dd', null, ...values));
  byId('facts').replaceChildren(
    fact('Phiên bản công bố', publication.version), fact('Công bố lúc', moment(publication.published_at)), fact('Tính đến ngày', day(publication.as_of)),
    fact('Danh sách', `${count(publication.lists)} nhận, ${count(publication.lists_loaded)} nạp${publication.lists_refused ? `, ${count(publication.lists_refused)} từ chối` : ''}`),
    fact('Dòng', `${count(publication.rows_read)} đọc, ${count(publication.rows_loaded)} nạp, ${count(publication.rows_quarantined)} cách ly`),
    fact('Lần công nhận', `${count(publication.recognitions)}${publication.undated ? ` (${count(publication.undated)} không rõ ngày)` : ''}`),
    fact('Quyết định', `từ ${day(publication.first_data)} đến ${day(publication.latest_data)}`));
  byId('footer').replaceChildren(
    note(`Phiên bản ${publication.version}, phần mềm ${publication.code_version ?? '–'}. Cùng số liệu: ocop.duckdb và parquet/ cạnh trang này; ./ocop query "SELECT …" đọc chúng. `,
      h('span', {lang: 'en'}, 'All figures come from the lists received; the same data are in ocop.duckdb beside this page.')),
    note('Đơn vị hành chính: Cục Thống kê, theo thanglequoc/vietnamese-provinces-database và tranngocminhhieu/vietnamadminunits (MIT). Bản đồ: geoBoundaries, CC BY 4.0, đã giản lược.'));
}

function drawContents() {
  byId('contents').replaceChildren(h('ul', null, [...document.querySelectorAll('main > section')].map(section =>
    h('li', null, h('a', {href: `#${section.id}`, onclick: event => { event.preventDefault(); section.scrollIntoView(); section.querySelector('h2').setAttribute('tabindex', '-1'); section.querySelector('h2').focus({preventScroll: true}); }}, section.querySelector('h2')?.firstChild?.textContent)))));
}

function draw() {
  drawControls();
  drawOpening();
  drawKeyFigures(state);
  drawPlans(state);
  drawStars(state);
  drawShares(state);
  drawFlows(state);
  drawStructure(state);
  drawLapsing(state);
  drawMap(state, u => choose({u}));
}

drawLabel();
drawLead();
drawCoverage();
drawReconciliation();
drawChecks();
drawSubmissions();
drawReference();
if (units.length && dates.length) {
  state = readAddress();
  draw();
  addEventListener('hashchange', () => { state = readAddress(); draw(); });
} else {
  ['chi-so', 'hang-sao', 'ty-trong', 'theo-nam', 'co-cau', 'het-han', 'ban-do'].forEach(id => byId(id).remove());
  byId('controls').remove();
  state = {u: -1};
  byId('opening').replaceChildren(empty('Chưa có danh sách nào được nạp nên chưa có số liệu. Đặt danh sách vào hộp thư đến (samples/inbox) rồi chạy ./ocop run.'));
  drawPlans(state);
}
drawContents();
