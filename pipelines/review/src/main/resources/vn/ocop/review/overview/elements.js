// Building blocks. Text always goes in as text, never as markup.
const byId = id => document.getElementById(id);

function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  Object.entries(attributes ?? {}).forEach(([name, value]) => {
    if (value == null || value === false) return;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'style') Object.entries(value).forEach(([key, text]) => element.style.setProperty(key, text));
    else element.setAttribute(name, value === true ? '' : value);
  });
  element.append(...children.flat(3).filter(child => child != null && child !== false && child !== ''));
  return element;
}

function svg(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  Object.entries(attributes ?? {}).forEach(([name, value]) => {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value != null) element.setAttribute(name, value);
  });
  element.append(...children.flat());
  return element;
}

function fill(id, title, english, ...children) {
  byId(id).replaceChildren(
    h('h2', {id: `${id}-h`}, title, english && h('span', {class: 'en', lang: 'en'}, english)), ...children.flat().filter(Boolean));
}

const note = (...children) => h('p', {class: 'note'}, ...children);
const empty = sentence => h('p', {class: 'empty'}, sentence);
const button = (label, onclick, extra) => h('button', {type: 'button', class: 'small', onclick, ...extra}, label);

function badge(status, words) {
  const [sign, word] = words ?? STATUSES[status] ?? ['?', status];
  return h('span', {class: `badge ${status}`}, h('span', {'aria-hidden': 'true'}, sign), ` ${word}`);
}

/** Under each figure: date, basis, what is counted, boundaries. */
function keyOf({date, from, basis, counted, geography, coverage, extra}) {
  return h('p', {class: 'key'}, [
    date && (from ? `Từ ${day(from)} đến ${day(date)}` : `Tính đến ${day(date)}`),
    basis && (BASES[basis] ?? basis), counted && `Đếm: ${COUNTED[counted] ?? counted}`,
    geography && `Địa giới ${GEOGRAPHIES[geography]}`, coverage, extra,
  ].filter(Boolean).join(' · '));
}

/** Columns: {label, value(row), kind: 'number' | 'text'}. On a phone each row becomes a card. */
function tableOf(caption, columns, rows, {limit = 0, open} = {}) {
  const body = h('tbody');
  const line = row => h('tr', null, columns.map((column, i) => h(i === 0 ? 'th' : 'td',
    {scope: i === 0 ? 'row' : null, class: column.kind ?? null, 'data-label': column.label}, column.value(row))));
  const show = some => body.append(...some.map(line));
  show(limit ? rows.slice(0, limit) : rows);
  const box = h('div', {class: 'scroll'}, h('table', {class: open ? 'open' : null},
    h('caption', null, caption),
    h('thead', null, h('tr', null, columns.map(column => h('th', {scope: 'col', class: column.kind ?? null}, column.label)))),
    body));
  if (!limit || rows.length <= limit) return box;
  const more = button(`Hiện cả ${count(rows.length)} dòng`, () => { show(rows.slice(limit)); more.remove(); }, {class: 'small screen'});
  return h('div', null, box, more, h('p', {class: 'paper note'}, `Bản in hiện ${count(limit)} trên ${count(rows.length)} dòng.`));
}

/** The same numbers as a table, for those who cannot or do not want to see the bars. */
const asTable = (caption, columns, rows) =>
  h('details', {class: 'alternative'}, h('summary', null, 'Xem dạng bảng'), tableOf(caption, columns, rows));

function legend(entries) {
  return h('ul', {class: 'legend'}, entries.map(([colour, label]) =>
    h('li', null, h('span', {class: `swatch ${colour}`, 'aria-hidden': 'true'}), label)));
}

/** A list with a search box; rows are found without regard to case and tone marks. */
function searchable(label, rows, textOf, draw) {
  const result = h('div', null, draw(rows));
  const said = h('span', {class: 'note', role: 'status'}, `${count(rows.length)} dòng`);
  const box = h('input', {type: 'search', 'aria-label': label, placeholder: label, oninput: () => {
    const words = plain(box.value).split(/\s+/).filter(Boolean);
    const found = rows.filter(row => { const text = plain(textOf(row)); return words.every(word => text.includes(word)); });
    result.replaceChildren(draw(found));
    said.textContent = `${count(found.length)} dòng`;
  }});
  return h('div', null, h('div', {class: 'search screen'}, box, said), result);
}
