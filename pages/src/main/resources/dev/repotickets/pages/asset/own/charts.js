// Draws every element with `data-chart`, which holds what ECharts takes, in the colours of the page.
(() => {
  'use strict';
  const LIGHT = ['#0b5cad', '#b35900', '#18794e', '#a1286a', '#6b4fbb', '#00748c', '#8a6d00', '#5f6670'];
  const DARK = ['#6cb0ff', '#ffa657', '#57d28f', '#ff8ac4', '#b9a3ff', '#4fd0e6', '#e3c341', '#b0b8c4'];
  const drawn = new Set();

  const isDark = () => {
    const scheme = getComputedStyle(document.documentElement).colorScheme;
    return scheme === 'dark' ||
        (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  };

  const axis = (found, ink, lines) => found && {
    ...found,
    nameTextStyle: {color: ink},
    axisLabel: {color: ink, hideOverlap: true},
    axisLine: {lineStyle: {color: lines}},
    splitLine: {show: found.type === 'value', lineStyle: {color: lines, opacity: 0.4}},
  };

  const coloured = (option, ink) => {
    const colours = isDark() ? DARK : LIGHT;
    const lines = isDark() ? '#6b7280' : '#9aa1ab';
    return {
      ...option,
      color: colours,
      textStyle: {color: ink, fontFamily: 'system-ui, sans-serif'},
      legend: option.legend && {...option.legend, textStyle: {color: ink}},
      xAxis: axis(option.xAxis, ink, lines),
      yAxis: axis(option.yAxis, ink, lines),
      tooltip: option.tooltip && {
        ...option.tooltip,
        backgroundColor: isDark() ? '#23272e' : '#ffffff',
        textStyle: {color: isDark() ? '#f0f2f5' : '#1b1f24'},
      },
      series: option.series.map(it => it.markLine ? {
        ...it,
        markLine: {...it.markLine, label: {...it.markLine.label, color: ink}},
      } : it),
    };
  };

  const begin = element => {
    element.hidden = false;
    element.parentElement.querySelector('details')?.removeAttribute('open');
    return echarts.init(element, null, {renderer: 'svg'});
  };

  const draw = element => {
    const chart = echarts.getInstanceByDom(element) || begin(element);
    const option = JSON.parse(element.dataset.chart);
    chart.setOption(coloured(option, getComputedStyle(element).color), true);
    drawn.add(chart);
  };

  const drawAll = root => root.querySelectorAll('[data-chart]').forEach(draw);

  const again = () => {
    for (const chart of drawn) {
      if (chart.isDisposed() || !chart.getDom().isConnected) {
        drawn.delete(chart);
      } else {
        chart.resize();
      }
    }
  };

  addEventListener('resize', again);
  addEventListener('beforeprint', again);
  new MutationObserver(() => drawAll(document))
      .observe(document.documentElement, {attributeFilter: ['data-theme']});
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => drawAll(document));
  document.addEventListener('htmx:load', event => drawAll(event.target));
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => drawAll(document));
  } else {
    drawAll(document);
  }
})();
