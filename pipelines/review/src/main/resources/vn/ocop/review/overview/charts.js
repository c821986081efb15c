// Bars of HTML: they follow the width of the page and of paper, and their numbers are text.

/** A round number not below the largest bar, whose quarters are whole. */
function ceiling(max) {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(max, 1))));
  return [1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10, 12, 16, 20, 40].map(step => step * power).find(top => top >= max && top % 4 === 0);
}

/**
 * Stacked columns over time. bars: [{label, parts: [{colour, name, value}], total, marks: [{value, name}]}].
 * Every part and total is named in full for screen readers.
 */
function columns(title, bars, top, write) {
  const lines = [0, .25, .5, .75, 1].map(part => h('div', {class: 'grid', style: {'--at': 1 - part}, 'aria-hidden': 'true'},
    h('span', null, write(top * part))));
  return h('figure', {class: 'chart'},
    h('figcaption', null, title),
    h('div', {class: 'plot'}, lines, h('ol', {class: 'columns'}, bars.map(bar => h('li', null,
      h('div', {class: 'column'},
        h('div', {class: 'stack', style: {height: `${Math.min(100, bar.height / top * 100)}%`}},
          bar.parts.filter(part => part.value > 0).map(part => h('div', {
            class: `part ${part.colour}`, title: `${bar.label}: ${part.name} ${write(part.value)}`,
            // Shares of the column: grow factors below 1 would leave it partly empty.
            style: {'flex-grow': part.value / bar.height * 100},
          }, part.value / top > .07 && bar.parts.length > 1 ? h('span', {'aria-hidden': 'true'}, write(part.value)) : '')),
          h('span', {class: 'total', 'aria-hidden': 'true'}, bar.total)),
        (bar.marks ?? []).map(mark => h('div', {class: 'mark', title: mark.name, style: {bottom: `${Math.min(100, mark.value / top * 100)}%`}}))),
      h('span', {class: 'tick', 'aria-hidden': 'true'}, bar.label.replace(/\/(?=\d{4})/, '/\u200b')),
      h('span', {class: 'aloud'}, `${bar.label}: ${bar.parts.map(part => `${part.name} ${write(part.value)}`).join(', ')}.`))))));
}

/** Horizontal bars: [{name, value, text, colour, action}]. */
function bars(label, entries) {
  const top = Math.max(...entries.map(entry => entry.value), 1e-9);
  return h('ul', {class: 'bars', 'aria-label': label}, entries.map(entry => h('li', null,
    h('span', {class: 'name'}, entry.name),
    h('span', {class: 'track', 'aria-hidden': 'true'}, h('span', {class: `run ${entry.colour}`, style: {width: `${entry.value / top * 100}%`}})),
    h('span', {class: 'amount'}, entry.text), entry.action)));
}

/** How far a target is reached; the mark stands at 100 %. */
function progress(ratio, status) {
  const part = Math.max(0, Math.min(ratio, 1.5)) / 1.5 * 100;
  return h('span', {class: 'progress', 'aria-hidden': 'true'},
    h('span', {class: `run status-${status}`, style: {width: `${part}%`}}), h('span', {class: 'goal'}));
}
