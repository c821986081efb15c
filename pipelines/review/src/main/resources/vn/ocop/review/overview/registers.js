// Lists and registers: lapsing certificates, map and units, coverage, reconciliation, checks, submissions, definitions.
let lapsingView = 'next';

function drawLapsing(state) {
  const {u, d} = state;
  const byPublication = lapsingView.endsWith('-viewed') ? dates[d].as_of : publication.as_of;
  const views = {
    next: ['Hết hạn trong 180 ngày tới', () => expiring(u, publication.as_of, 0, 180), publication.as_of],
    window: ['Trong thời gian nộp hồ sơ đánh giá lại (còn 120–180 ngày)', () => expiring(u, publication.as_of, 120, 180), publication.as_of],
    past: ['Đã hết hạn, chưa thấy công nhận lại', () => lapsed(u, publication.as_of), publication.as_of],
    'next-viewed': [`Hết hạn trong 180 ngày kể từ ngày đang xem (${day(dates[d].as_of)})`, () => expiring(u, dates[d].as_of, 0, 180), dates[d].as_of],
  };
  const [title, find] = views[lapsingView];
  const lines = find();
  const choice = h('div', {class: 'tabs screen', role: 'group', 'aria-label': 'Chọn danh sách'}, Object.entries(views).map(([view, [label, list]]) =>
    h('button', {type: 'button', 'aria-pressed': String(view === lapsingView), onclick: () => { lapsingView = view; drawLapsing(state); }}, `${label}: ${count(list().length)}`)));
  const until = line => line.expires ?? line.to;
  fill('het-han', 'Giấy chứng nhận sắp hết hạn', 'Certificates about to lapse', choice,
    h('div', {class: 'box'}, h('h3', null, title),
      keyOf({date: byPublication, basis: 'valid', counted: 'product', geography: units[u].geography,
        coverage: 'trên danh sách đã nhận', extra: nameOfUnit(units[u].unit_id)}),
      !isAllListed && note(`Tính trên ${count(publication.recognitions_listed)} lần công nhận mới nhất kèm trong trang; số đầy đủ: ./ocop query "SELECT * FROM certificate_span WHERE to_date BETWEEN …".`),
      lines.length ? searchable('Tìm sản phẩm, chủ thể, nơi…', lines, line => `${line.product} ${line.producer} ${placeOf(line.leaf)}`, found => tableOf(title, [
        {label: 'Sản phẩm', value: line => line.product}, {label: 'Chủ thể', value: line => line.producer},
        {label: 'Nơi', value: line => placeOf(line.leaf)}, {label: 'Hạng', kind: 'short', value: line => STARS[line.star] ?? line.star},
        {label: 'Quyết định', value: line => `${line.recognition.decision_number ?? 'không rõ số'}, ${day(line.recognition.decision_date)}${PRECISIONS[line.recognition.date_precision] ?? ''}`},
        {label: 'Hết hạn', kind: 'number', value: line => day(until(line))},
        {label: 'Dòng gốc', value: line => h('span', null, button('Xem', () => openPanel(line.product, evidenceOf(line)), {class: 'small screen', 'aria-label': `Dòng gốc của ${line.product}`}),
          h('span', {class: 'paper'}, line.evidence.map(({f, row}) => `${submissions[f]?.file_name}, dòng ${row}`).join('; ')))},
      ], found, {limit: 15}))
        : empty(lapsingView === 'past' ? 'Không có giấy chứng nhận nào đã hết hạn mà chưa được công nhận lại.' : `Không có giấy chứng nhận nào trong danh sách đã nhận hết hạn trong khoảng này. ${lapsed(u, publication.as_of).length ? `Nhưng ${count(lapsed(u, publication.as_of).length)} giấy đã hết hạn và chưa thấy công nhận lại.` : ''}`),
      ways('products_expiring_180d')),
    note('Hiệu lực 36 tháng kể từ ngày cấp. Hồ sơ đánh giá lại nộp sớm nhất 180 ngày và muộn nhất 120 ngày trước khi hết hạn (Điều 7.6 Quyết định 26/2026/QĐ-TTg, áp dụng từ 22/05/2026).'));
}

/** Communes are computed at year ends only: the last date on or before the chosen one that has any of the units. */
function dateOfUnits(children, basis, d) {
  for (let at = d; at >= 0; at--) if (children.some(row => valueOf('products_total', basis, 'all', row.u, at))) return at;
  return d;
}

function drawMap({u, d, basis}, choose) {
  const unit = units[u];
  const geography = unit.geography;
  const outlines = DATA.outlines[geography];
  const used = basisOf('products_total', basis);
  const division = geography === 'recorded' ? '63' : '34';
  const provinces = new Map(units.filter(row => row.level === 'province' && row.geography === geography && row.unit_id.endsWith(`@${division}`) && !row.is_unknown)
    .map(row => [row.unit_id.split('@')[0], {u: row.u, value: valueOf('products_total', used, 'all', row.u, d)?.value ?? 0}]));
  const children = units.filter(row => row.geography === geography && (unit.level === 'nation' ? row.level === 'province' : row.parent_id === unit.unit_id));
  const at = dateOfUnits(children, used, d);
  const value = (row, code, category, wanted = used) => valueOf(code, basisOf(code, wanted), category, row.u, at);
  const number = (label, code, category, wanted) => ({label, kind: 'number', value: row => amount(code, value(row, code, category, wanted)?.value)});
  const rows = children.filter(row => value(row, 'products_total', 'all')).sort((a, b) => value(b, 'products_total', 'all').value - value(a, 'products_total', 'all').value);
  const below = unit.level === 'nation' ? 'tỉnh, thành phố' : geography === 'recorded' && unit.level === 'province' ? 'huyện' : 'xã, phường';
  fill('ban-do', `Bản đồ và số liệu theo ${below}`, 'Map and units below',
    h('div', {class: 'map-pair'},
      outlines && h('div', {class: 'box'},
        provinceMap(outlines, provinces, `Số sản phẩm theo tỉnh (${division} tỉnh, thành phố), ${BASES[used].toLowerCase()}, đến ${day(dates[d].as_of)}`, choose, u),
        keyOf({date: dates[d].as_of, basis: used, counted: 'product', geography, coverage: 'trên danh sách đã nhận'}),
        note('Ranh giới vẽ giản lược, chỉ để xem tổng quát. Boundaries: geoBoundaries (www.geoboundaries.org), Runfola et al. 2020, PLoS ONE 15(4): e0231866, CC BY 4.0; changed (coded, dissolved, simplified).')),
      h('div', {class: 'box'}, h('h3', null, `${nameOfUnit(unit.unit_id, dates[d].as_of)}: theo ${below}`),
        keyOf({date: dates[at].as_of, basis: used, counted: 'product', geography, coverage: 'trên danh sách đã nhận'}),
        rows.length ? searchable(`Tìm ${below}`, rows, row => nameOfUnit(row.unit_id, dates[d].as_of), found => tableOf(`Số liệu theo ${below}`, [
          {label: 'Đơn vị', value: row => h('button', {type: 'button', class: 'link', onclick: () => choose(row.u)}, nameOfUnit(row.unit_id, dates[d].as_of))},
          number('Sản phẩm', 'products_total', 'all'), number('3 sao', 'products_by_star', '3'), number('4 sao', 'products_by_star', '4'),
          number('5 sao', 'products_by_star', '5'), number('Hợp tác xã', 'cooperative_share', 'all'), number('DN nhỏ và vừa', 'sme_share', 'all'),
          {label: 'Dữ liệu đến', kind: 'number', value: row => day(row.latest_data)}], found, {limit: 40}))
          : empty(unit.level === 'commune' ? 'Xã là cấp nhỏ nhất.' : `Không có số liệu theo ${below} tại ngày này${publication.communes_shown || unit.level === 'nation' ? ' (cấp xã chỉ tính cuối năm và ngày công bố)' : '; trang không kèm số liệu cấp xã vì quá nhiều, dùng ./ocop query'}.`))));
}

function drawCoverage() {
  const latest = new Map();
  rowsOf('coverage').forEach(row => latest.set(`${row.unit_id}|${row.geography}|${row.basis}`, row));
  const stated = [...latest.values()];
  const silent = units.filter(unit => unit.level === 'province' && unit.geography === 'recorded' && !unit.is_unknown && !stated.some(row => row.unit_id === unit.unit_id)).length;
  fill('do-phu', 'Độ phủ của danh sách', 'Coverage: loaded against published totals',
    stated.length ? h('div', {class: 'box'}, tableOf('Số đã nạp so với số công bố gần nhất cùng cơ sở, theo từng đơn vị', [
      {label: 'Đơn vị', value: row => nameOfUnit(row.unit_id)}, {label: 'Cơ sở', value: row => BASES[row.basis] ?? row.basis},
      {label: 'Địa giới', value: row => GEOGRAPHIES[row.geography]},
      {label: 'Ngày công bố', kind: 'number', value: row => day(row.stated_as_of)}, {label: 'Số công bố', kind: 'number', value: row => count(row.stated_value)},
      {label: 'Đã nạp đến ngày ấy', kind: 'number', value: row => count(row.loaded_value)},
      {label: 'Độ phủ', kind: 'number', value: row => h('span', {class: 'ratio'}, h('span', {class: 'progress plain', 'aria-hidden': 'true'}, h('span', {class: 'run plain-bar', style: {width: `${Math.min(1, row.coverage ?? 0) * 100}%`}})), percent(row.coverage))},
      {label: 'Nguồn', value: row => row.figure_id ?? '–'}], stated, {limit: 15})) : empty('Chưa có số công bố nào để so.'),
    note(`${silent ? `${count(silent)} tỉnh có danh sách nhưng chưa có số công bố cùng cơ sở. ` : ''}Khi danh sách chưa đủ hoặc không rõ: tổng lũy kế và số công nhận lần đầu là “ít nhất”; tỷ lệ, bình quân, số theo hạng sao và số còn hiệu lực chỉ đúng “trên danh sách đã nhận”.`));
}

function drawReconciliation() {
  const rows = rowsOf('reconciliation');
  const order = ['contradicts', 'lists_missing', 'agrees', 'not_computable'];
  fill('doi-chieu', 'Đối chiếu với số liệu đã công bố', 'Reconciliation',
    rows.length ? [h('p', {class: 'statuses'}, order.map(verdict => [verdict, rows.filter(row => row.verdict === verdict).length]).filter(([, n]) => n)
      .map(([verdict, n]) => h('span', null, badge(VERDICTS[verdict][2], VERDICTS[verdict]), ` ${count(n)}`))),
    h('div', {class: 'box'}, searchable('Tìm nơi, nguồn, đại lượng…', [...rows].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict)),
      row => `${nameOfUnit(row.unit_id, row.as_of)} ${row.figure_id} ${row.measure} ${row.source} ${VERDICTS[row.verdict]?.[1]}`, found => tableOf('Số công bố và số tính từ danh sách', [
        {label: 'Nơi', value: row => nameOfUnit(row.unit_id, row.as_of)}, {label: 'Ngày', value: row => `${day(row.as_of)}${PRECISIONS[row.date_precision] ?? ''}`},
        {label: 'Đại lượng', value: row => [indicatorOf(row.indicator_code)?.name_vi ?? row.measure, categoryName(row.indicator_code ?? '', row.category ?? 'all')].filter(Boolean).join(': ')},
        {label: 'Cơ sở', kind: 'short', value: row => BASES[row.basis] ?? row.basis ?? '–'},
        {label: 'Công bố', kind: 'number', value: row => (row.indicator_code ? amount(row.indicator_code, row.published_value) : count(row.published_value))},
        {label: 'Tính được', kind: 'number', value: row => (row.indicator_code ? amount(row.indicator_code, row.computed_value) : count(row.computed_value))},
        {label: 'Chênh lệch', kind: 'number', value: row => (row.indicator_code && isShare(row.indicator_code) ? (row.difference == null ? '–' : `${signed(Math.round(row.difference * 1000) / 10)} điểm %`) : signed(row.difference))},
        {label: 'Kết luận', value: row => badge(VERDICTS[row.verdict]?.[2], VERDICTS[row.verdict])}, {label: 'Giải thích', kind: 'long', value: row => row.explanation ?? ''},
        {label: 'Nguồn', kind: 'source', value: row => row.source ?? '–'}], found, {limit: 15})))] : empty('Chưa có số công bố nào để đối chiếu.'),
    chainBox());
}

/** Published figures among themselves: what contradicts first, what adds up folded away. */
function chainBox() {
  const chains = rowsOf('chains');
  if (!chains.length) return null;
  const table = (caption, rows, limit) => tableOf(caption, [
    {label: 'Kết luận', value: row => badge(CHAINS[row.chain_verdict]?.[2], CHAINS[row.chain_verdict])},
    {label: 'Phép cộng', value: row => row.explanation}, {label: 'Nguồn', kind: 'source', value: row => row.source ?? '–'}], rows, {limit});
  const notAdding = chains.filter(row => row.chain_verdict !== 'adds_up');
  const adding = chains.filter(row => row.chain_verdict === 'adds_up');
  return h('div', {class: 'box'}, h('h3', null, 'Số công bố đối chiếu với nhau'),
    h('p', {class: 'statuses'}, Object.keys(CHAINS).map(verdict => [verdict, chains.filter(row => row.chain_verdict === verdict).length]).filter(([, n]) => n)
      .map(([verdict, n]) => h('span', null, badge(CHAINS[verdict][2], CHAINS[verdict]), ` ${count(n)}`))),
    notAdding.length > 0 && table('Số công bố không khớp nhau hoặc còn thiếu phần', notAdding, 15),
    adding.length > 0 && h('details', {class: 'alternative'}, h('summary', null, `${count(adding.length)} phép cộng khớp`), table('Số công bố khớp nhau', adding, 30)),
    note('Chỉ so các số đã công bố với nhau, không qua danh sách.'));
}

function drawChecks() {
  const rows = rowsOf('checks');
  fill('kiem-tra', 'Kiểm tra dữ liệu', 'Checks',
    rows.length ? h('div', {class: 'box'}, tableOf('Kết quả kiểm tra', [
      {label: 'Nội dung', value: row => row.message_vi ?? row.check_code}, {label: 'Mức độ', kind: 'short', value: row => SEVERITIES[row.severity] ?? row.severity},
      {label: 'Kết quả', value: row => badge(CHECKS[row.status]?.[2], CHECKS[row.status])},
      {label: 'Vi phạm', kind: 'number', value: row => count(row.violated)}, {label: 'Trên', kind: 'number', value: row => count(row.denominator)},
      {label: 'Mã', value: row => referenceButton(row.check_code)}], rows, {limit: 40})) : empty('Không có kết quả kiểm tra.'));
}

function drawSubmissions() {
  const issues = rowsOf('issues');
  const balanced = row => row.rows_read === row.rows_loaded + row.rows_quarantined + row.rows_classed;
  fill('danh-sach', 'Danh sách đã nhận và số dòng', 'Submissions and their row accounts',
    submissions.length ? h('div', {class: 'box'}, searchable('Tìm tệp, đơn vị…', submissions, row => `${row.file_name} ${row.title ?? ''} ${nameOfUnit(row.unit_id)}`, found => tableOf('Mỗi danh sách: đọc = nạp + cách ly + phân loại', [
      {label: 'Tệp', kind: 'source', value: row => row.file_name}, {label: 'Đơn vị', value: row => (row.unit_id ? nameOfUnit(row.unit_id) : '–')},
      {label: 'Trạng thái', value: row => `${RECEIVED[row.status] ?? row.status}${row.reason_code ? ` (${row.reason_code})` : ''}`},
      {label: 'Đọc', kind: 'number', value: row => count(row.rows_read)}, {label: 'Nạp', kind: 'number', value: row => count(row.rows_loaded)},
      {label: 'Cách ly', kind: 'number', value: row => count(row.rows_quarantined)}, {label: 'Phân loại', kind: 'number', value: row => count(row.rows_classed)},
      {label: 'Cân', value: row => (row.status === 'refused' || balanced(row) ? '✓ cân' : '✕ lệch')},
      {label: 'Phát hiện', kind: 'number', value: row => (row.errors || row.warnings ? `${row.errors ? `${count(row.errors)} lỗi ` : ''}${row.warnings ? `${count(row.warnings)} cảnh báo` : ''}` : '0')},
      {label: 'Nguồn', kind: 'source', value: row => row.source_note ?? '–'}], found, {limit: 15})),
      submissions.length < publication.lists && note(`Trang kèm ${count(submissions.length)} trên ${count(publication.lists)} danh sách: các danh sách bị từ chối, có lỗi, mới nhận và đứng sau những dòng xem được ở đây. Đủ cả: ./ocop status, hoặc bảng submission trong ocop.duckdb.`)) : empty('Hộp thư đến chưa có danh sách nào.'),
    issues.length > 0 && h('div', {class: 'box'}, h('h3', null, 'Phát hiện khi đọc'), tableOf('Phát hiện theo mã', [
      {label: 'Mã', value: row => referenceButton(row.code)}, {label: 'Mức độ', kind: 'short', value: row => SEVERITIES[row.severity] ?? row.severity},
      {label: 'Số lần', kind: 'number', value: row => count(row.findings)}, {label: 'Số danh sách', kind: 'number', value: row => count(row.lists)},
      {label: 'Ví dụ', value: row => row.example_vi ?? ''}], issues, {limit: 30})));
}
