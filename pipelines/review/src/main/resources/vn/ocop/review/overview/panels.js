// The two panels behind every figure: its definition, and its rows.
const panel = byId('panel');
panel.addEventListener('click', event => { if (event.target === panel) panel.close(); });

function openPanel(title, ...children) {
  panel.replaceChildren(
    h('div', {class: 'panel-top'}, h('h2', {id: 'panel-h'}, title), button('Đóng', () => panel.close(), {autofocus: true})),
    h('div', {class: 'panel-body'}, ...children));
  if (!panel.open) panel.showModal();
  panel.scrollTop = 0;
}

const command = text => h('pre', {class: 'command', tabindex: 0}, text);

function definitionOf(code) {
  const row = indicatorOf(code);
  if (!row) return empty(`Danh mục chỉ tiêu không có mã ${code}.`);
  return h('div', null,
    h('dl', {class: 'definition'},
      h('dt', null, 'Mã'), h('dd', null, h('code', null, code)),
      h('dt', null, 'Tiếng Anh'), h('dd', {lang: 'en'}, row.name_en ?? '–'),
      h('dt', null, 'Tử số'), h('dd', null, row.numerator_vi ?? '–'),
      h('dt', null, 'Mẫu số'), h('dd', null, row.denominator_vi ?? 'không có (số đếm)'),
      h('dt', null, 'Cơ sở tính'), h('dd', null, (String(row.basis ?? '').match(/\w+/g) ?? ['–']).map(basis => BASES[basis] ?? basis).join(', ')),
      h('dt', null, 'Đối tượng đếm'), h('dd', null, COUNTED[row.count_unit] ?? row.count_unit ?? '–'),
      h('dt', null, 'Căn cứ pháp lý'), h('dd', null, row.legal_source ?? '–')),
    h('details', null, h('summary', null, 'Câu lệnh SQL tính chỉ tiêu'), h('pre', {class: 'sql', tabindex: 0}, row.sql ?? '')));
}

const openDefinition = code => openPanel(indicatorOf(code)?.name_vi ?? code, definitionOf(code));

function evidenceOf(line) {
  if (!line.evidence.length) return empty('Dòng gốc không kèm trong trang này.');
  return line.evidence.map(({f, sheet, row}) => h('div', {class: 'evidence'},
    h('p', null, h('strong', null, submissions[f]?.file_name ?? '–'), ` · trang tính ${sheet ?? '–'} · dòng ${row}`),
    h('dl', {class: 'cells'}, cellsOf(cellTexts.get(`${f}|${sheet}|${row}`) ?? '[]').map(([column, header, text]) =>
      [h('dt', null, [column, header || headings.get(`${f}|${sheet}|${column}`)].filter(Boolean).join(' · ')), h('dd', null, String(text))]))));
}

function lineElement(line) {
  const {recognition} = line;
  const details = h('details', {class: 'row'},
    h('summary', null, h('strong', null, line.product), h('span', {class: 'badge plain'}, STARS[line.star] ?? line.star), h('br'),
      [line.producer, placeOf(line.leaf)].join(' · '), h('br'),
      h('span', {class: 'note'}, [recognition.kind && `${KINDS[recognition.kind]}${recognition.kind_evidence === 'inferred' ? ' (suy ra)' : ''}`,
        `QĐ ${recognition.decision_number ?? 'không rõ số'}`, `${day(recognition.decision_date)}${PRECISIONS[recognition.date_precision] ?? ''}`,
        line.to && `hiệu lực đến ${day(line.expires ?? line.to)}`].filter(Boolean).join(' · '))));
  details.addEventListener('toggle', () => { if (details.open && details.children.length === 1) details.append(h('div', null, evidenceOf(line))); });
  return details;
}

function openRows({code, category = 'all', basis, u, date, figure}) {
  const unit = units[u];
  const lines = linesOf(code, category, basis, u, date);
  const shown = lines?.slice(0, 400) ?? [];
  const counted = countedIn(code);
  const parts = counted && `${count(new Set(lines?.map(counted[1])).size)} ${counted[0]} khác nhau trong `;
  const title = [indicatorOf(code)?.name_vi ?? code, categoryName(code, category)].filter(Boolean).join(': ');
  openPanel(title,
    keyOf({date, basis, counted: indicatorOf(code)?.count_unit, geography: unit.geography, extra: nameOfUnit(unit.unit_id, date)}),
    h('p', null, figure != null && h('span', null, 'Số đã công bố: ', h('strong', null, figure), '. '),
      lines == null ? 'Trang này không kèm danh sách cho số liệu ấy; dùng lệnh dưới đây.'
        : isAllListed && !lines.length ? 'Không có lần công nhận nào đứng sau số này.' : `${isAllListed ? '' : 'Không đủ: '}${parts || ''}${count(lines.length)} lần công nhận đứng sau số này (bấm từng dòng để xem ô gốc).`),
    !isAllListed && note(`Trang chỉ kèm ${count(publication.recognitions_listed)} lần công nhận mới nhất trên ${count(publication.recognitions)}; danh sách đầy đủ: dùng lệnh dưới đây.`),
    command(`./ocop explain ${code} --unit ${unit.unit_id} --as-of ${date}${category === 'all' ? '' : ` --category ${category}`} --basis ${basis}`),
    h('div', {class: 'rows'}, shown.map(lineElement)),
    lines && lines.length > shown.length && note(`Hiện ${count(shown.length)} dòng đầu trên ${count(lines.length)}.`),
    h('h3', null, 'Định nghĩa'), definitionOf(code));
}

/** The two buttons under a figure. */
function ways(code, options) {
  const {category, basis, u, date, figure} = options || {};
  const what = indicatorOf(code)?.name_vi ?? code;
  return h('span', {class: 'ways screen'},
    button('Định nghĩa', () => openDefinition(code), {'aria-label': `Định nghĩa: ${what}`}),
    basis && button('Các dòng', () => openRows({code, category, basis, u, date, figure}), {'aria-label': `Các dòng của: ${what} ${categoryName(code, category ?? 'all')}`}));
}
