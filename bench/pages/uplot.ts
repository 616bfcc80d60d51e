import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { contenders, size, type Ready } from './contender.js';

/** In columns, with a scale that is told, and without legend and cursor. */
contenders()['uPlot'] = {
  prepare({ times, values, colours, top }) {
    const data: UPlot.AlignedData = [[...times], ...values.map((line) => [...line])];
    return { ready: () => draws(data, colours, top) };
  },
};

function draws(data: UPlot.AlignedData, colours: readonly string[], top: number): Ready {
  return (room) => {
    const chart = new UPlot(
      {
        ...size,
        legend: { show: false },
        cursor: { show: false },
        scales: { y: { auto: false, range: [0, top] } },
        series: [{}, ...colours.map((stroke) => ({ stroke, width: 2, points: { show: false } }))],
      },
      data,
      room,
    );
    return {
      toggle: (place, show) => {
        chart.setSeries(place + 1, { show });
      },
      destroy: () => {
        chart.destroy();
      },
    };
  };
}
