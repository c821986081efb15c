// From a figure to the recognitions behind it, and from a recognition to the cells of the list.
const products = rowsOf('products');
const producerNames = DATA.producers.rows.map(row => row[0]);
const recognitions = rowsOf('recognitions');
const submissions = rowsOf('submissions');
const leaves = new Map(rowsOf('leaves').map(leaf => [leaf.leaf_unit_id, {...leaf, units: new Set(leaf.units.split(' ').map(Number))}]));
const isAllListed = publication.recognitions_listed === publication.recognitions;

const inUnit = (leaf, u) => leaves.get(leaf)?.units.has(u) ?? false;
const placeOf = leaf => {
  const found = leaves.get(leaf);
  if (!found) return '–';
  return [found.name_vi, found.district_vi, found.province_vi].filter((name, i, all) => name && all.indexOf(name) === i && !name.startsWith('Chưa xác định')).join(', ')
    || found.name_vi;
};

const evidence = new Map();
DATA.evidence.rows.forEach(([r, f, sheet, row]) => {
  if (!evidence.has(r)) evidence.set(r, []);
  evidence.get(r).push({f, sheet, row});
});
const cellTexts = new Map(DATA.cells.rows.map(([f, sheet, row, cells]) => [`${f}|${sheet}|${row}`, cells]));

// Headings by sheet: the texts of all heading rows of a column, from top to bottom.
const headings = new Map();
DATA.cells.rows.filter(row => row[4]).forEach(([f, sheet, , cells]) => cellsOf(cells).forEach(([column, , text]) => {
  if (/^\s*\(?\d{1,2}\)?\s*$/.test(text)) return;
  const key = `${f}|${sheet}|${column}`;
  headings.set(key, [headings.get(key), text].filter(Boolean).join(' / '));
}));

/** One line of a list of rows, whatever it came from. */
function lineOf(r, more) {
  const recognition = recognitions[r];
  const product = products[recognition.p];
  const holder = recognition.o ?? product?.o;
  return {r, recognition, product: product?.name ?? '–', holder, producer: producerNames[holder] ?? '–',
    leaf: product?.leaf_unit_id ?? recognition.leaf_unit_id, star: recognition.star_category, group: product?.product_group,
    type: recognition.producer_type, evidence: evidence.get(r) ?? [], ...more};
}

function potentialLines(u, date) {
  return rowsOf('potential').filter(row => row.from_date && row.from_date <= date && (!row.to_date || row.to_date > date))
    .map(row => {
      const product = products[row.p];
      return {r: null, recognition: {decision_number: row.decision_number, decision_date: row.from_date, date_precision: row.date_precision, kind: null},
        product: product?.name ?? '–', producer: producerNames[product?.o] ?? '–', leaf: product?.leaf_unit_id, star: 'potential_5',
        group: product?.product_group, type: row.producer_type, evidence: [{f: row.f, sheet: row.sheet_name, row: row.row_number}]};
    }).filter(line => inUnit(line.leaf, u));
}

/** Certified products of a unit at a date, each by the recognition that gives its star. */
function stateLines(u, date, basis) {
  if (basis === 'valid') {
    return rowsOf('spans').filter(span => span.from_date <= date && span.to_date > date)
      .map(span => lineOf(span.r, {to: span.to_date, expires: span.expires_on, star: span.star_category}))
      .filter(line => inUnit(line.leaf, u));
  }
  const latest = new Map();
  recognitions.forEach((row, r) => {
    if (row.decision_date && row.decision_date <= date && STAR_CLASSES.includes(row.star_category) && !latest.has(row.p)) latest.set(row.p, r);
  });
  return [...latest.values()].map(r => lineOf(r)).filter(line => inUnit(line.leaf, u));
}

const flowLines = (u, from, to, kind) => recognitions
  .map((row, r) => ({row, r}))
  .filter(({row}) => row.kind === kind && row.decision_date && row.decision_date >= from && row.decision_date <= to)
  .map(({r}) => lineOf(r)).filter(line => inUnit(line.leaf, u));

const FLOWS = {products_new: 'first', products_upgraded: 'upgrade', products_reevaluated: 'reevaluation'};

/** Certificates in force at the date that lapse between two distances in days. */
const expiring = (u, date, fromDays, toDays) => stateLines(u, date, 'valid')
  .filter(line => (line.expires ?? line.to) >= addDays(date, fromDays) && (line.expires ?? line.to) <= addDays(date, toDays))
  .sort((a, b) => (a.expires ?? a.to).localeCompare(b.expires ?? b.to));

/** Certificates that lapsed on or before the date and were not followed by another. */
function lapsed(u, date) {
  const valid = new Set(stateLines(u, date, 'valid').map(line => recognitions[line.r].p));
  const last = new Map();
  rowsOf('spans').filter(span => span.to_date <= date).forEach(span => {
    const p = recognitions[span.r].p;
    if (!valid.has(p) && (!last.has(p) || last.get(p).to_date < span.to_date)) last.set(p, span);
  });
  return [...last.values()].map(span => lineOf(span.r, {to: span.to_date, expires: span.expires_on, star: span.star_category}))
    .filter(line => inUnit(line.leaf, u)).sort((a, b) => b.to.localeCompare(a.to));
}

/** What a figure counts in its rows, where that is not the rows themselves: the words for it, and which one a row belongs to. */
function countedIn(code) {
  if (indicatorOf(code)?.count_unit === 'commune') return ['xã, phường', line => (/unknown/.test(line.leaf ?? 'unknown') ? null : line.leaf)];
  const isOfProducers = indicatorOf(code)?.count_unit === 'producer' || code === 'average_products_per_producer';
  return isOfProducers ? ['chủ thể', line => line.holder] : null;
}

/** The rows behind a figure, or null where the page cannot tell them; rows that do not say what is counted stand in no figure. */
function linesOf(code, category, basis, u, date) {
  const lines = linesOfProducts(code, category, basis, u, date);
  const counted = countedIn(code);
  return counted && lines ? lines.filter(line => counted[1](line) != null) : lines;
}

function linesOfProducts(code, category, basis, u, date) {
  if (code in FLOWS) {
    const lines = flowLines(u, `${date.slice(0, 4)}-01-01`, date, FLOWS[code]);
    return STAR_CLASSES.includes(category) ? lines.filter(line => line.star === category) : lines;
  }
  if (code === 'products_expiring_180d') return expiring(u, date, 0, 180);
  if (code === 'products_in_reevaluation_window') return expiring(u, date, 120, 180);
  if (basis !== 'cumulative' && basis !== 'valid') return null;
  if (category === 'potential_5') return potentialLines(u, date);
  const lines = stateLines(u, date, basis);
  if (category === 'all_with_potential_5') return [...lines, ...potentialLines(u, date)];
  if (code === 'cooperative_share') return lines.filter(line => line.type === 'cooperative');
  if (code === 'sme_share') return lines.filter(line => line.type === 'enterprise');
  if (category === 'all') return lines;
  if (/group/.test(code)) return lines.filter(line => line.group === category);
  if (/type/.test(code)) return lines.filter(line => line.type === category);
  return lines.filter(line => line.star === category);
}

/** Cells as [column, header, text], however the reader wrote them down. */
function cellsOf(text) {
  let cells;
  try { cells = JSON.parse(text); } catch { return [['', '', text]]; }
  const list = Array.isArray(cells) ? cells : Object.entries(cells).map(([column, value]) =>
    (value && typeof value === 'object' ? {column, ...value} : {column, text: value}));
  return list.map(cell => (cell && typeof cell === 'object'
    ? [cell.column ?? cell.col ?? cell.c ?? '', cell.header ?? cell.h ?? '', cell.text ?? cell.value ?? cell.t ?? cell.v ?? '']
    : ['', '', cell])).filter(([, , value]) => value !== '' && value != null);
}
