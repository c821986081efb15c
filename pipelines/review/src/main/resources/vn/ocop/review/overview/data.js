// The published tables that travel with the page, and how to ask them.
const DATA = JSON.parse(document.getElementById('data').textContent);
const cache = {};

/** Rows of a table as objects. */
function rowsOf(name) {
  return (cache[name] ??= DATA[name].rows.map(row =>
    Object.fromEntries(DATA[name].columns.map((column, i) => [column, row[i]]))));
}

const publication = rowsOf('publication')[0] ?? {version: '–', recognitions: 0, lists: 0};
const units = rowsOf('units');
units.forEach((unit, u) => { unit.u = u; });
const dates = rowsOf('dates');
const unitNames = new Map(rowsOf('unit_names').map(unit => [unit.unit_id, unit.name_vi]));
units.forEach(unit => unitNames.set(unit.unit_id, unit.name_vi ?? unit.unit_id));
const unitByKey = new Map(units.map(unit => [`${unit.unit_id}|${unit.geography}`, unit]));
const indicators = new Map(rowsOf('indicators').map(row => [row.indicator_code, row]));
const seriesByKey = new Map(rowsOf('series').map((row, s) => [`${row.indicator_code}|${row.basis}|${row.category}`, s]));
const dateIndex = new Map(dates.map((row, d) => [row.as_of, d]));

const groupNames = new Map(DATA.groups.rows);
const indicatorOf = code => indicators.get(code);
const formerNames = new Map();
rowsOf('former_names').forEach(row => formerNames.set(row.unit_id, [...(formerNames.get(row.unit_id) ?? []), row]));
/** The name of a unit on a day; without a day its last one. */
const nameOfUnit = (id, date = null) => (date && formerNames.get(id)?.find(row => date <= row.valid_to && (!row.valid_from || date >= row.valid_from))?.name_vi)
  ?? unitNames.get(id) ?? id ?? 'Cả nước';

const points = new Map();
DATA.values.rows.forEach(([s, u, text]) => points.set(s * 1e6 + u, text));

/** Values of one series at one unit by date number: "from-to:numerator/denominator=value". */
function pointsOf(s, u) {
  const key = s * 1e6 + u;
  const found = points.get(key);
  if (typeof found !== 'string') return found;
  const byDate = new Map();
  found.split(';').forEach(run => {
    const [, from, to, n, , den, , other] = /^(\d+)(?:-(\d+))?:([^/=]+)(\/([^=]+))?(=(.+))?$/.exec(run);
    const numerator = Number(n);
    const denominator = den === undefined ? null : Number(den);
    const value = other !== undefined ? Number(other)
      : denominator === null ? numerator : denominator === 0 ? null : numerator / denominator;
    for (let d = Number(from); d <= Number(to ?? from); d++) byDate.set(d, {numerator, denominator, value});
  });
  points.set(key, byDate);
  return byDate;
}

/** One figure, or null where nothing was published for it. */
function valueOf(code, basis, category, u, d) {
  const s = seriesByKey.get(`${code}|${basis}|${category}`);
  return (s === undefined ? null : pointsOf(s, u)?.get(d)) ?? null;
}

/** The basis that an indicator has, the wished one first. */
function basisOf(code, wished) {
  return [wished, 'cumulative', 'valid', 'flow'].find(basis =>
    rowsOf('series').some(row => row.indicator_code === code && row.basis === basis));
}

const categoriesOf = (code, basis) =>
  rowsOf('series').filter(row => row.indicator_code === code && row.basis === basis).map(row => row.category);

/** Loaded against stated, at the unit and date; null where nobody stated a total. */
const coverageRows = new Map(rowsOf('coverage').map(row => [`${row.unit_id}|${row.geography}|${row.as_of}|${row.basis}`, row]));
const coverageAt = (u, d, basis) =>
  coverageRows.get(`${units[u].unit_id}|${units[u].geography}|${dates[d].as_of}|${basis}`) ?? null;

const isComplete = row => row?.coverage != null && row.coverage >= 1;

/** "ít nhất" before totals and first recognitions, "trên danh sách đã nhận" after all else. */
function boundOf(kind, coverage) {
  if (isComplete(coverage)) return '';
  return kind === 'total' || kind === 'first' ? 'ít nhất' : 'trên danh sách đã nhận';
}

const yearEndsUntil = d => dates.map((row, i) => ({...row, d: i})).filter(row => row.is_year_end && row.d <= d);

/** Year ends up to the date, and the date itself. */
function timeline(d) {
  const steps = yearEndsUntil(d).map(row => ({d: row.d, label: row.as_of.slice(0, 4)}));
  if (!dates[d].is_year_end) steps.push({d, label: day(dates[d].as_of)});
  return steps;
}

/** The steps from the first one that holds anything. */
const trimmed = (steps, isEmpty) => {
  const first = steps.findIndex(step => !isEmpty(step));
  return first < 0 ? [] : steps.slice(first);
};
