// Figures of the chosen unit: key figures, stars, shares, flows, structure.
const lastDate = dates.length - 1;

function card(label, code, {basis, category = 'all', kind, u, d, note: remark}) {
  const figure = valueOf(code, basis, category, u, d);
  const coverage = coverageAt(u, d, basis);
  const flow = basis === 'flow';
  const text = figure ? amount(code, figure.value) : '–';
  return h('article', {class: 'card'},
    h('h3', null, label),
    figure ? h('p', {class: 'value'}, boundOf(kind, coverage) === 'ít nhất' && h('small', null, 'ít nhất '), text,
      isShare(code) && figure.denominator != null && h('small', null, ` ${count(figure.numerator)} / ${count(figure.denominator)}`))
      : h('p', {class: 'value none'}, 'chưa có số liệu'),
    boundOf(kind, coverage) === 'trên danh sách đã nhận' && figure && h('p', {class: 'bound'}, 'trên danh sách đã nhận'),
    remark && h('p', {class: 'bound'}, remark),
    keyOf({date: dates[d].as_of, from: flow && `${dates[d].as_of.slice(0, 4)}-01-01`, basis, counted: indicatorOf(code)?.count_unit,
      geography: units[u].geography}),
    ways(code, figure && {category, basis, u, date: dates[d].as_of, figure: text}));
}

function drawKeyFigures({u, d, basis}) {
  const latest = dateIndex.get(publication.as_of) ?? lastDate;
  const coverage = coverageAt(u, d, 'cumulative');
  fill('chi-so', 'Chỉ số chính', 'Key figures',
    h('div', {class: 'cards'},
      card('Sản phẩm OCOP, lũy kế', 'products_total', {basis: 'cumulative', kind: 'total', u, d}),
      card('Sản phẩm còn hiệu lực', 'products_total', {basis: 'valid', kind: 'count', u, d}),
      card('Chủ thể', 'producers_total', {basis: basisOf('producers_total', basis), kind: basis === 'cumulative' ? 'total' : 'count', u, d}),
      card('Chủ thể là hợp tác xã', 'cooperative_share', {basis: basisOf('cooperative_share', basis), kind: 'share', u, d}),
      card('Chủ thể là doanh nghiệp nhỏ và vừa', 'sme_share', {basis: basisOf('sme_share', basis), kind: 'share', u, d, note: 'giả định: mọi doanh nghiệp'}),
      card('Xã, phường có sản phẩm', 'communes_with_product', {basis: basisOf('communes_with_product', basis), kind: basis === 'cumulative' ? 'total' : 'count', u, d}),
      card('Sản phẩm trên một chủ thể', 'average_products_per_producer', {basis: basisOf('average_products_per_producer', basis), kind: 'share', u, d}),
      card('Chứng nhận hết hạn trong 180 ngày tới', 'products_expiring_180d', {basis: 'valid', kind: 'count', u, d: latest, note: 'kể từ ngày công bố'})),
    coverage ? note(`Độ phủ: danh sách đã nạp ${count(coverage.loaded_value)} sản phẩm, số công bố gần nhất là ${count(coverage.stated_value)} (${day(coverage.stated_as_of)}), tức ${percent(coverage.coverage)}.`)
      : note('Độ phủ: chưa có số công bố nào của đơn vị này đến ngày đang xem để so, nên coi như danh sách chưa đủ.'));
}

function starColumns(u, d, basis, steps) {
  return steps.map(step => {
    const values = STAR_CLASSES.map(star => valueOf('products_by_star', basis, star, u, step.d)?.value ?? 0);
    const certified = values.slice(0, 4).reduce((a, b) => a + b, 0);
    const total = category => valueOf('products_total', basis, category, u, step.d)?.value;
    // Potential five stars that hold a certificate already stand in their own star.
    const uncertified = total('all_with_potential_5') == null ? values[4] : total('all_with_potential_5') - total('all');
    return {label: step.label, d: step.d, certified, values, uncertified, height: certified + uncertified,
      total: certified || values[4] ? count(certified) + (values[4] ? ` +${count(values[4])}` : '') : '',
      parts: STAR_CLASSES.map((star, i) => ({colour: `star-${star.replace(/_/g, '-')}`, name: STARS[star], value: i === 4 ? uncertified : values[i]}))};
  });
}

function drawStars({u, d}) {
  const bases = ['cumulative', 'valid'];
  const all = bases.map(basis => starColumns(u, d, basis, timeline(d)));
  const first = timeline(d).findIndex((_, i) => all.some(columnsOf => columnsOf[i].height + columnsOf[i].values[4] > 0));
  const unit = units[u];
  if (first < 0) {
    fill('hang-sao', 'Phân bố hạng sao', 'Stars by year end', empty(`Đến ${day(dates[d].as_of)} chưa có lần công nhận nào có ngày của ${nameOfUnit(unit.unit_id, dates[d].as_of)} trong danh sách đã nhận.`));
    return;
  }
  const shown = all.map(columnsOf => columnsOf.slice(first));
  const top = ceiling(Math.max(...shown.flat().map(column => column.height)));
  const used = STAR_CLASSES.filter((_, i) => shown.flat().some(column => column.values[i] > 0));
  fill('hang-sao', 'Phân bố hạng sao theo năm', 'Stars by year end',
    legend(used.map(star => [`star-${star.replace(/_/g, '-')}`, STARS[star]])),
    h('div', {class: 'pair'}, bases.map((basis, i) => h('div', {class: 'box'},
      columns(`${BASES[basis]}${basis === 'cumulative' ? ': mọi sản phẩm từng được công nhận, theo hạng mới nhất' : ': giấy chứng nhận còn trong 36 tháng'}`, shown[i], top, count),
      keyOf({date: dates[d].as_of, basis, counted: 'product', geography: unit.geography,
        coverage: boundOf('count', coverageAt(u, d, basis))}),
      asTable(`Sản phẩm theo hạng sao, ${BASES[basis].toLowerCase()}`,
        [{label: 'Ngày', value: column => (column.label.length === 4 ? `31/12/${column.label}` : column.label)},
          ...used.map(star => ({label: STARS[star], kind: 'number', value: column => count(column.values[STAR_CLASSES.indexOf(star)])})),
          {label: 'Tổng được công nhận', kind: 'number', value: column => count(column.certified)}], shown[i]),
      h('p', {class: 'ways screen'}, used.map(star => {
        const figure = valueOf('products_by_star', basis, star, u, d);
        return figure && button(`${STARS[star]}: ${count(figure.value)}`, () => openRows({code: 'products_by_star', category: star, basis, u, date: dates[d].as_of, figure: count(figure.value)}), {'aria-label': `Các dòng: ${STARS[star]}, ${BASES[basis]}`});
      }), button('Định nghĩa', () => openDefinition('products_by_star')))))),
    used.includes('potential_5') && note('Tiềm năng 5 sao (từ 90 điểm, Trung ương chưa quyết định) không phải là hạng đã công nhận: đứng riêng sau dấu + và không nằm trong tổng. Phần gạch chéo chỉ gồm sản phẩm chưa có hạng sao nào; sản phẩm tiềm năng đang có 3–4 sao vẫn đứng trong hạng ấy.'));
}

/** Targets on an indicator that hold for the unit: its own, else the nation's. */
function targetsOn(code, u) {
  const found = rowsOf('targets').filter(target => target.indicator_code === code && target.target_value != null)
    .map(target => ({...target, plan: planOf(target.plan_code)})).filter(target => target.plan);
  const own = found.filter(target => target.plan.unit_id === units[u].unit_id);
  return own.length ? own : found.filter(target => /^VN@/.test(target.plan.unit_id ?? '') || !target.plan.unit_id);
}

const years = plan => [...new Set([plan.period_from.slice(0, 4), plan.period_to.slice(0, 4)])].join('–');

function shareBox(code, colour, title, {u, d, basis}) {
  const used = basisOf(code, basis);
  const targets = targetsOn(code, u);
  const year = step => dates[step.d].as_of.slice(0, 4);
  const steps = trimmed(timeline(d), step => valueOf(code, used, 'all', u, step.d)?.denominator == null
    || valueOf(code, used, 'all', u, step.d).denominator === 0);
  if (!used || !steps.length) return h('div', {class: 'box'}, h('h3', null, title), empty('Chưa có chủ thể nào trong danh sách đã nhận đến ngày này.'));
  const bars = steps.map(step => {
    const figure = valueOf(code, used, 'all', u, step.d);
    const holds = targets.filter(target => target.plan.period_from.slice(0, 4) <= year(step) && year(step) <= target.plan.period_to.slice(0, 4));
    return {label: step.label, figure, height: figure?.value ?? 0, total: figure?.value == null ? '' : percent(figure.value),
      parts: [{colour, name: title, value: figure?.value ?? 0}],
      marks: holds.map(target => ({value: target.target_value, name: `Mục tiêu ${COMPARATORS[target.comparator] ?? ''} ${percent(target.target_value)}: ${target.plan.number}`}))};
  });
  const now = valueOf(code, used, 'all', u, d);
  return h('div', {class: 'box'},
    columns(title, bars, 1, percent),
    targets.length ? h('ul', {class: 'legend'}, targets.map(target => h('li', null, h('span', {class: 'swatch dash', 'aria-hidden': 'true'}),
      `Mục tiêu ${COMPARATORS[target.comparator] ?? ''} ${percent(target.target_value)} · ${target.plan.number} (${years(target.plan)}${target.plan.unit_id !== units[u].unit_id ? ', cả nước' : ''})`)))
      : note('Không có mục tiêu của kế hoạch nào cho đơn vị này.'),
    keyOf({date: dates[d].as_of, basis: used, counted: 'producer', geography: units[u].geography, coverage: boundOf('share', coverageAt(u, d, used))}),
    asTable(title, [{label: 'Ngày', value: bar => bar.label}, {label: 'Tử số', kind: 'number', value: bar => count(bar.figure?.numerator)},
      {label: 'Mẫu số', kind: 'number', value: bar => count(bar.figure?.denominator)}, {label: 'Tỷ lệ', kind: 'number', value: bar => percent(bar.figure?.value)},
      {label: 'Mục tiêu', kind: 'number', value: bar => bar.marks.map(mark => percent(mark.value)).join(', ') || '–'}], bars),
    ways(code, now && {basis: used, u, date: dates[d].as_of, figure: percent(now.value)}));
}

function drawShares(state) {
  fill('ty-trong', 'Tỷ trọng hợp tác xã và doanh nghiệp nhỏ và vừa', 'Shares of producers against targets',
    h('div', {class: 'pair'}, shareBox('cooperative_share', 'producer-cooperative', 'Hợp tác xã trên tổng số chủ thể', state),
      shareBox('sme_share', 'producer-enterprise', 'Doanh nghiệp nhỏ và vừa trên tổng số chủ thể', state)),
    note('Tỷ lệ tính trên chủ thể, không trên sản phẩm. Danh sách không có tiêu chí quy mô nên mọi doanh nghiệp được coi là nhỏ và vừa. Chủ thể chưa rõ loại hình vẫn nằm trong mẫu số.'));
}

function drawFlows({u, d}) {
  const codes = Object.keys(FLOWS);
  const years = yearEndsUntil(dates.length - 1).filter(row => row.as_of.slice(0, 4) <= dates[d].as_of.slice(0, 4)).map(row => ({d: row.d, label: row.as_of.slice(0, 4)}));
  if (!dates[d].is_year_end && valueOf(codes[0], 'flow', 'all', u, d) && !years.some(step => step.label === dates[d].as_of.slice(0, 4)))
    years.push({d, label: `đến ${day(dates[d].as_of).slice(0, 5)}`});
  const bars = trimmed(years.map(step => {
    const values = codes.map(code => valueOf(code, 'flow', 'all', u, step.d)?.value ?? 0);
    const sum = values.reduce((a, b) => a + b, 0);
    return {...step, values, height: sum, total: sum ? count(sum) : '', parts: codes.map((code, i) => ({colour: `kind-${FLOWS[code]}`, name: KINDS[FLOWS[code]], value: values[i]}))};
  }), bar => !bar.height);
  if (!bars.length) {
    fill('theo-nam', 'Công nhận trong từng năm', 'Recognitions in each year', empty('Chưa có lần công nhận nào có ngày trong danh sách đã nhận đến ngày này.'));
    return;
  }
  const last = bars[bars.length - 1];
  fill('theo-nam', 'Công nhận trong từng năm', 'Recognitions in each year',
    legend(codes.map(code => [`kind-${FLOWS[code]}`, KINDS[FLOWS[code]]])),
    h('div', {class: 'box'},
      columns('Số sản phẩm theo loại công nhận, năm của ngày quyết định', bars, ceiling(Math.max(...bars.map(bar => bar.height))), count),
      keyOf({from: `${bars[0].label.slice(-4)}-01-01`, date: dates[last.d].as_of, basis: 'flow', counted: 'product', geography: units[u].geography,
        coverage: isComplete(coverageAt(u, last.d, 'flow')) ? '' : 'công nhận lần đầu là “ít nhất”, còn lại trên danh sách đã nhận'}),
      asTable('Số sản phẩm theo loại công nhận', [{label: 'Năm', value: bar => bar.label},
        ...codes.map((code, i) => ({label: KINDS[FLOWS[code]], kind: 'number', value: bar => count(bar.values[i])}))], bars),
      h('div', {class: 'ways screen'}, bars.slice(-4).flatMap(bar => codes.map((code, i) => bar.values[i] > 0
        && button(`${KINDS[FLOWS[code]]} ${bar.label}: ${count(bar.values[i])}`, () => openRows({code, basis: 'flow', u, date: dates[bar.d].as_of, figure: count(bar.values[i])}))))),
      h('div', {class: 'ways screen'}, codes.map(code => button(`Định nghĩa: ${KINDS[FLOWS[code]].toLowerCase()}`, () => openDefinition(code))))),
    publication.inferred_first > 0 && note(`Danh sách không ghi loại công nhận cho ${count(publication.inferred_first)} lần trên toàn kho; chúng được coi là lần đầu (suy ra), có thể sai khi thiếu danh sách cũ.`));
}

function structureBox(title, code, prefix, nameOf, {u, d, basis}) {
  const used = basisOf(code, basis);
  const entries = !used ? [] : categoriesOf(code, used).filter(category => category !== 'all')
    .map(category => ({category, figure: valueOf(code, used, category, u, d)})).filter(entry => entry.figure?.value)
    .sort((a, b) => (a.category === 'unknown') - (b.category === 'unknown') || b.figure.value - a.figure.value);
  const sum = entries.reduce((total, entry) => total + entry.figure.value, 0);
  return h('div', {class: 'box'}, h('h3', null, title),
    entries.length ? bars(title, entries.map(({category, figure}) => ({
      name: nameOf(category), value: figure.value, colour: prefix ? `${prefix}-${category.replace(/_/g, '-')}` : 'plain-bar',
      text: `${count(figure.value)} (${percent(figure.value / sum)})`,
      action: button('dòng', () => openRows({code, category, basis: used, u, date: dates[d].as_of, figure: count(figure.value)}), {class: 'small screen', 'aria-label': `Các dòng: ${nameOf(category)}`}),
    }))) : empty('Chưa có số liệu đến ngày này.'),
    keyOf({date: dates[d].as_of, basis: used, counted: indicatorOf(code)?.count_unit, geography: units[u].geography, coverage: entries.length ? boundOf('count', coverageAt(u, d, used)) : ''}),
    ways(code));
}

function drawStructure(state) {
  fill('co-cau', 'Cơ cấu chủ thể và sản phẩm', 'By producer type and product group', h('div', {class: 'pair'},
    structureBox('Chủ thể theo loại hình', 'producers_by_type', 'producer', type => TYPES[type] ?? type, state),
    structureBox('Sản phẩm theo nhóm', 'products_by_group', null, groupName, state)));
}
