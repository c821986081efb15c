// The generated references, unpacked when a reader first asks: every indicator, check, table, form, rule and numbered message is one entry.
const TOPICS = ['Chỉ tiêu', 'Kiểm tra', 'Bảng dữ liệu', 'Biểu mẫu', 'Quy định', 'Thông báo'];
const GUIDES = ['Cách đọc một con số', 'Về danh mục kiểm tra', 'Về từ điển dữ liệu', 'Về biểu mẫu', 'Về quy định theo thời gian'];
const ENTRIES_SHOWN = 60;
let unpacked;

async function referenceTexts() {
  const bytes = Uint8Array.from(atob(byId('reference').textContent), letter => letter.charCodeAt(0));
  const text = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text();
  return text.split('\f');
}

const entry = (topic, title, code, text) => ({topic, title, code, text, words: plain(`${title} ${code} ${text}`), heads: plain(`${title} ${code}`)});

/** What stands under the lowest headings of a text; above the first one it says how to read the rest. */
function sectionsOf(topic, text) {
  const isNested = /^### /m.test(text);
  const [head, ...parts] = text.split(isNested ? /^### /m : /^## /m);
  const guide = head.replace(/^#+ .*$/gm, '').split(/\n{2,}/).filter(block => !/^\[|^\*\*[^*]+\*\*: \[/.test(block.trim())).join('\n\n');
  return [entry(topic, GUIDES[topic], '', guide), ...parts.map(part => {
    const [line, ...rest] = part.split('\n');
    const [, title, anchor] = /^(.*?)(?: <a id="(.+?)"><\/a>)?$/.exec(line);
    const body = rest.join('\n').replace(/^## .*$/gm, '');
    return entry(topic, title, anchor ?? /\[?`([^`]+)`/.exec(body.split('|')[0])?.[1] ?? '', body);
  })];
}

function messagesOf(topic, text) {
  return text.split('\n').filter(line => line.startsWith('| OCOP')).map(cellsOfRow).map(([code, severity, vi, en]) => entry(topic, vi, code, `Mức độ: ${SEVERITIES[severity] ?? severity}.\n\n*${en}*`));
}

/** All entries; indicators that the handbook does not have yet are told as published. */
function entries() {
  return (unpacked ??= referenceTexts().then(texts => {
    const found = TOPICS.flatMap((_, topic) => (topic === 5 ? messagesOf(topic, texts[topic]) : sectionsOf(topic, texts[topic])));
    const told = new Set(found.filter(one => one.topic === 0).map(one => one.code));
    return [...found, ...[...indicators.values()].filter(row => !told.has(row.indicator_code))
      .map(row => entry(0, row.name_vi, row.indicator_code, `${row.name_en ?? ''} ${row.numerator_vi ?? ''}`))];
  }));
}

function bodyOf({topic, code, text}) {
  const indicator = topic === 0 && indicators.get(code);
  return h('div', {class: 'told'}, markdown(text), indicator && h('details', null, h('summary', null, 'Câu lệnh SQL tính chỉ tiêu'), h('pre', {class: 'sql', tabindex: 0}, indicator.sql ?? '')));
}

function entryElement(one) {
  const element = h('details', {class: 'row'}, h('summary', null, one.topic === 5 && h('code', null, `${one.code} `), h(one.topic === 5 ? 'span' : 'strong', null, one.title), ' ',
    one.topic !== 5 && one.code !== one.title && h('code', null, one.code), h('span', {class: 'badge plain'}, TOPICS[one.topic])));
  element.addEventListener('toggle', () => { if (element.open && element.children.length === 1) element.append(bodyOf(one)); });
  return element;
}

/** Entries with all the words, with or without tone marks; those with the words as written or in the title come first. */
function search(all, wish, topic) {
  const words = plain(wish).split(/\s+/).filter(Boolean);
  const literal = wish.trim().normalize('NFC').toLowerCase();
  const rank = one => (words.every(word => one.heads.includes(word)) ? 0 : 2)
    + (plain(literal) !== literal && `${one.title} ${one.text}`.normalize('NFC').toLowerCase().includes(literal) ? -1 : 0);
  return all.filter(one => (topic === '' || one.topic === Number(topic)) && words.every(word => one.words.includes(word)))
    .map(one => [rank(one), one]).sort((a, b) => a[0] - b[0]).map(([, one]) => one);
}

const tooOld = error => empty(`Trình duyệt này không mở được phần tra cứu kèm trang (${error.message}). Nội dung ấy có trong thư mục docs/reference của phần mềm.`);

function openReference(code) {
  entries().then(all => {
    const one = all.find(found => found.code === code);
    openPanel(one?.topic === 5 ? code : one?.title ?? code, one?.topic === 5 && h('p', null, one.title), one ? bodyOf(one) : empty(`Tài liệu tra cứu không có mã ${code}.`));
  }, error => openPanel(code, tooOld(error)));
}

const referenceButton = code => h('span', null, h('button', {type: 'button', class: 'link screen', onclick: () => openReference(code), 'aria-label': `Giải thích ${code}`}, h('code', null, code)),
  h('code', {class: 'paper'}, code));

function drawReference() {
  const result = h('div', {class: 'found'});
  const said = h('span', {class: 'note', role: 'status'});
  const box = h('input', {type: 'search', 'aria-label': 'Tìm trong tài liệu tra cứu', placeholder: 'Tìm chỉ tiêu, cột, biểu mẫu, mã thông báo… (có dấu hay không dấu)'});
  const topics = h('select', {'aria-label': 'Loại tài liệu'}, h('option', {value: ''}, 'Tất cả'), TOPICS.map((name, i) => h('option', {value: i}, name)));
  const show = () => entries().then(all => {
    const found = search(all, box.value, topics.value);
    const more = button(`Hiện cả ${count(found.length)} mục`, () => { result.append(...found.slice(ENTRIES_SHOWN).map(entryElement)); more.remove(); });
    result.replaceChildren(...found.slice(0, ENTRIES_SHOWN).map(entryElement), ...(found.length > ENTRIES_SHOWN ? [more] : []));
    said.textContent = found.length ? `${count(found.length)} mục` : 'Không có mục nào; hãy thử ít từ hơn.';
  }, error => result.replaceChildren(tooOld(error)));
  box.addEventListener('input', show);
  topics.addEventListener('change', show);
  fill('tra-cuu', 'Tra cứu định nghĩa, quy tắc, biểu mẫu, mã thông báo', 'Reference',
    h('div', {class: 'box screen'}, h('div', {class: 'search'}, box, topics, said), result),
    h('div', {class: 'paper'}, tableOf('Chỉ tiêu', [{label: 'Chỉ tiêu', value: row => row.name_vi}, {label: 'Tử số', value: row => row.numerator_vi ?? '–'},
      {label: 'Mẫu số', value: row => row.denominator_vi ?? '–'}, {label: 'Căn cứ', value: row => row.legal_source ?? '–'}], [...indicators.values()])));
  const opens = new IntersectionObserver(seen => { if (seen.some(one => one.isIntersecting)) { opens.disconnect(); show(); } }, {rootMargin: '300px'});
  opens.observe(byId('tra-cuu'));
}
