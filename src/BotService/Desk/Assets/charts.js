// Draws each table as a chart: what is drawn is read from the table, so both always say the same. Without the library the server's drawing stays.
const styles = () => getComputedStyle(document.documentElement);
const colour = (name) => styles().getPropertyValue(name).trim();
const onPaper = { ink: '#111111', quiet: '#444444', line: '#bbbbbb', sheet: '#ffffff', series: ['#0f5c57', '#c2681b', '#3f5fa8', '#8a4a86'] };
const onScreen = () => ({
  ink: colour('--ink'),
  quiet: colour('--quiet'),
  line: colour('--line'),
  sheet: colour('--sheet'),
  series: ['--series-1', '--series-2', '--series-3', '--series-4'].map(colour),
});
const mostBars = 12;

const readTable = (figure) => {
  const heads = [...figure.querySelectorAll('thead th')];
  const columns = heads.map((head, at) => ({ at, name: head.textContent })).filter(({ at }) => at > 0 && heads[at].dataset.drawn === 'yes');
  const rows = [...figure.querySelectorAll('tbody tr[data-drawn="yes"]')].slice(0, figure.dataset.chart === 'bar' ? mostBars : undefined);
  const valueOf = (row, at) => (row.children[at].dataset.value ? Number(row.children[at].dataset.value) : null);
  return {
    labels: rows.map((row) => row.children[0].textContent.trim()),
    series: columns.map(({ at, name }) => ({ name, data: rows.map((row) => valueOf(row, at)) })),
  };
};

const optionOf = (figure, palette) => {
  const { labels, series } = readTable(figure);
  const isLying = figure.dataset.chart === 'bar';
  const unit = figure.dataset.chartUnit;
  const text = { color: palette.quiet, fontFamily: styles().getPropertyValue('--text') };
  const names = {
    type: 'category', data: labels, inverse: isLying,
    axisLabel: { ...text, hideOverlap: !isLying, width: isLying ? 120 : undefined, overflow: 'truncate' },
    axisLine: { lineStyle: { color: palette.line } }, axisTick: { show: false },
  };
  const values = { type: 'value', min: 0, max: unit === '%' ? 100 : undefined, minInterval: 1, axisLabel: { ...text, formatter: `{value}${unit}` }, splitLine: { lineStyle: { color: palette.line, type: 'dashed' } } };
  return {
    animation: false,
    color: palette.series,
    textStyle: text,
    grid: { left: 8, right: 24, top: 44, bottom: 8, containLabel: true },
    legend: { top: 4, left: 0, itemGap: 16, textStyle: { ...text, color: palette.ink } },
    // Drawn on the canvas: the policy lets no text bring styles of its own.
    tooltip: {
      trigger: 'axis', renderMode: 'richText', axisPointer: { type: figure.dataset.chart === 'line' ? 'line' : 'shadow' },
      backgroundColor: palette.sheet, borderColor: palette.line, textStyle: { ...text, color: palette.ink }, valueFormatter: (value) => (value === null ? '–' : `${value}${unit}`),
    },
    xAxis: isLying ? values : names,
    yAxis: isLying ? names : values,
    series: series.map((one, at) => figure.dataset.chart === 'line'
      ? { ...one, type: 'line', symbol: ['circle', 'rect', 'triangle', 'diamond'][at % 4], symbolSize: 8, lineStyle: { width: 2.5, type: ['solid', 'dashed', 'dotted', 'solid'][at % 4] } }
      : { ...one, type: 'bar', barMaxWidth: 22, itemStyle: { borderRadius: isLying ? [0, 3, 3, 0] : [3, 3, 0, 0] }, label: { show: isLying, position: 'right', color: palette.ink, fontSize: 11 } }),
  };
};

const save = (chart, figure) => {
  const link = document.createElement('a');
  link.download = `huiyin-${figure.id}.png`;
  link.href = chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: colour('--sheet') });
  link.click();
};

const draw = (figure) => {
  const place = figure.querySelector('.chart__live');
  if (!place || readTable(figure).labels.length === 0) {
    return null;
  }
  place.hidden = false;
  place.setAttribute('role', 'img');
  place.setAttribute('aria-label', `${figure.querySelector('h2').textContent}. ${figure.dataset.chartDescribed}`);
  figure.querySelector('.chart__still')?.remove();
  figure.querySelector('.chart__numbers').open = false;
  const chart = window.echarts.init(place, null, { renderer: 'canvas' });
  chart.setOption(optionOf(figure, onScreen()));
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain small';
  button.append(figure.dataset.chartSave);
  const of = document.createElement('span');
  of.className = 'visually-hidden';
  of.append(` ${figure.querySelector('h2').textContent}`);
  button.append(of);
  button.addEventListener('click', () => save(chart, figure));
  figure.querySelector('[data-chart-tools]').append(button);
  new ResizeObserver(() => chart.resize()).observe(place);
  return { chart, figure };
};

for (const print of document.querySelectorAll('[data-print]')) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}

if (window.echarts) {
  const drawn = [...document.querySelectorAll('[data-chart]')].map(draw).filter(Boolean);
  const redraw = (palette) => drawn.forEach(({ chart, figure }) => chart.setOption(optionOf(figure, palette)));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => redraw(onScreen()));
  addEventListener('beforeprint', () => redraw(onPaper));
  addEventListener('afterprint', () => redraw(onScreen()));
  document.documentElement.dataset.charts = 'drawn';
}
