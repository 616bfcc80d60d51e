import { LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { contenders, size, type Ready } from './contender.js';

use([LineChart, GridComponent, CanvasRenderer]);

/** Typed arrays, sampled; without animation, symbols and states. */
contenders()['ECharts'] = {
  prepare({ times, values, colours, top }) {
    const data = values.map((line) =>
      Float64Array.from(line.flatMap((value, index) => [(times[index] ?? 0) * 1000, value])),
    );
    return { ready: () => draws(data, colours, top) };
  },
};

function draws(data: readonly Float64Array[], colours: readonly string[], top: number): Ready {
  return (room) => {
    const chart = init(room, null, { renderer: 'canvas', devicePixelRatio: 1, ...size });
    chart.setOption({
      animation: false,
      color: [...colours],
      grid: { left: 50, right: 10, top: 10, bottom: 30 },
      xAxis: { type: 'time' },
      yAxis: { type: 'value', min: 0, max: top },
      series: data.map((line) => ({
        type: 'line',
        data: line,
        dimensions: ['time', 'value'],
        sampling: 'lttb',
        showSymbol: false,
        silent: true,
        emphasis: { disabled: true },
        lineStyle: { width: 2 },
      })),
    });
    return {
      destroy: () => {
        chart.dispose();
      },
    };
  };
}
