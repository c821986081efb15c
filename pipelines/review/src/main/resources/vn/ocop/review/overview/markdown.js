// The Markdown of the generated references as elements: paragraphs, lists, tables, and words in bold, italics, code and links.
const INLINE = /\*\*(.+?)\*\*|\*(.+?)\*|`(.+?)`|\[(.+?)\]\((.+?)\)/g;

/** Links inside the references lead to files that are not with the page: their words stay. */
function inline(text) {
  const parts = [];
  let at = 0;
  for (const found of text.matchAll(INLINE)) {
    parts.push(text.slice(at, found.index));
    const [all, bold, italic, code, words] = found;
    parts.push(bold ? h('strong', null, ...inline(bold)) : italic ? h('em', null, ...inline(italic)) : code ? h('code', null, code) : h('span', null, ...inline(words)));
    at = found.index + all.length;
  }
  return [...parts, text.slice(at)].filter(Boolean);
}

const cellsOfRow = line => line.replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map(cell => cell.trim().replaceAll('\\|', '|'));

function tableOfLines(lines) {
  const headings = cellsOfRow(lines[0]);
  return h('div', {class: 'scroll'}, h('table', null,
    h('thead', null, h('tr', null, headings.map(cell => h('th', {scope: 'col'}, ...inline(cell))))),
    h('tbody', null, lines.slice(2).map(line => h('tr', null,
      cellsOfRow(line).map((cell, i) => {
        const isDate = /^\d{4}-\d\d-\d\d$/.test(cell);
        return h(i ? 'td' : 'th', {scope: i ? null : 'row', class: isDate ? 'short' : null, 'data-label': headings[i].replaceAll('`', '')}, h('span', null, ...(isDate ? [day(cell)] : inline(cell))));
      }))))));
}

/** Blocks are parted by empty lines; a list item may go on in a line that begins with blanks. */
function markdown(text) {
  return text.split(/\n{2,}/).map(block => block.replace(/^\n+|\n+$/g, '')).filter(Boolean).map(block => {
    const lines = block.split('\n');
    if (lines[0].startsWith('|')) return tableOfLines(lines);
    if (lines[0].startsWith('* ')) return h('ul', null, block.slice(2).split(/\n\* /).map(item => h('li', null, ...inline(item.replace(/\n\s*/g, ' ')))));
    return h('p', null, ...inline(lines.join(' ')));
  });
}
