// Province map: inline SVG of simplified outlines. Hoàng Sa and Trường Sa are drawn and named.
const MAP_WIDTH = 560;
const SOUTH = 8.1, NORTH = 23.6, WEST = 101.9, EAST = 115.3;
const SQUEEZE = Math.cos(16 * Math.PI / 180);
const SCALE = MAP_WIDTH / ((EAST - WEST) * SQUEEZE);
const MAP_HEIGHT = (NORTH - SOUTH) * SCALE;
const project = ([lon, lat]) => [((lon - WEST) * SQUEEZE * SCALE).toFixed(1), ((NORTH - lat) * SCALE).toFixed(1)];

const polygonsOf = geometry => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
// The islets of Hoàng Sa and Trường Sa are smaller than a dot: they are drawn with an outline of their own.
const isIslet = polygon => polygon[0].every(([lon]) => lon > 110.5);
const pathOf = polygons => polygons
  .map(polygon => polygon.map(ring => `M${ring.map(point => project(point).join(' ')).join('L')}Z`).join('')).join('');

/** Upper ends of the five classes, rounded, from the largest value. */
function mapSteps(max) {
  const ends = [.06, .15, .35, .65, 1].map(part => Math.max(1, Math.ceil(max * part)));
  return [...new Set(ends)];
}

const classOf = (value, ends) => (value > 0 ? 5 - (ends.length - 1 - ends.findIndex(end => value <= end)) : 0);

/** provinces: Map of code to {value, u}; choose(u) opens a province. */
function provinceMap(outlines, provinces, title, choose, chosen) {
  const ends = mapSteps(Math.max(0, ...[...provinces.values()].map(province => province.value ?? 0)));
  const shapes = outlines.features.map(feature => {
    const {code, name} = feature.properties;
    const province = provinces.get(code);
    const label = province ? `${name}: ${count(province.value)}` : `${name}: chưa nhận danh sách`;
    const open = () => province && choose(province.u);
    return svg('path', {
      id: province && province.u === chosen ? 'map-chosen' : null,
      d: pathOf(polygonsOf(feature.geometry).filter(polygon => !isIslet(polygon))), class: `province map-${province ? classOf(province.value, ends) : 0} ${province ? 'has-data' : ''} ${province?.u === chosen ? 'chosen' : ''}`,
      'aria-label': label, role: province ? 'button' : 'img', tabindex: province ? 0 : null, onclick: open,
      onkeydown: event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); open(); } },
    }, svg('title', null, label));
  });
  const islets = svg('path', {class: 'islet', d: pathOf(outlines.features.flatMap(feature => polygonsOf(feature.geometry)).filter(isIslet))});
  const label = (point, lines) => svg('text', {x: project(point)[0], y: project(point)[1], class: 'islands', 'text-anchor': 'middle'},
    lines.map((line, i) => svg('tspan', {x: project(point)[0], dy: i ? '1.2em' : 0}, line)));
  const picture = svg('svg', {viewBox: `0 0 ${MAP_WIDTH} ${MAP_HEIGHT.toFixed(0)}`, role: 'group', 'aria-label': title, class: 'map'},
    shapes, svg('use', {href: '#map-chosen', 'aria-hidden': 'true'}), islets, label([112.1, 17.35], ['Quần đảo', 'Hoàng Sa']), label([113.7, 11.9], ['Quần đảo', 'Trường Sa']));
  const classes = [...ends].map((end, i) => [`map-${5 - (ends.length - 1 - i)}`, i && ends[i - 1] + 1 < end ? `${count(ends[i - 1] + 1)}–${count(end)}` : i === 0 && end > 1 ? `1–${count(end)}` : count(end)]);
  return h('figure', {class: 'chart map-figure'}, h('figcaption', null, title), picture,
    legend([['map-0', 'chưa nhận danh sách'], ...(provinces.size ? classes : [])]));
}
