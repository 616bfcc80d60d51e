import { Chart, Decimation, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { canvasIn, contenders, type Lines, type Ready } from './contender.js';

Chart.register(Decimation, LinearScale, LineController, LineElement, PointElement);

interface Point {
  readonly x: number;
  readonly y: number;
}

/** As its page on performance advises, all of it that a chart of several lines with axes can do. */
contenders()['Chart.js, set up well'] = {
  prepare(lines) {
    const points = lines.values.map((line) => line.map((y, x) => ({ x, y })));
    return { ready: () => draws(lines, points) };
  },
};

function draws({ colours, times, top }: Lines, points: readonly Point[][]): Ready {
  return (room) => {
    const chart = new Chart<'line', Point[]>(canvasIn(room), {
      type: 'line',
      data: {
        datasets: points.map((data, place) => ({ data, borderColor: colours[place] ?? '', borderWidth: 2 })),
      },
      options: {
        responsive: false,
        devicePixelRatio: 1,
        animation: false,
        events: [],
        parsing: false,
        normalized: true,
        spanGaps: true,
        elements: { point: { radius: 0 } },
        plugins: { decimation: { enabled: true, algorithm: 'lttb' } },
        scales: {
          x: {
            type: 'linear',
            min: 0,
            max: times.length - 1,
            ticks: { minRotation: 0, maxRotation: 0, sampleSize: 4 },
          },
          y: { type: 'linear', min: 0, max: top, ticks: { minRotation: 0, maxRotation: 0, sampleSize: 4 } },
        },
      },
    });
    return {
      toggle: (place, shown) => {
        chart.setDatasetVisibility(place, shown);
        chart.update('none');
      },
      destroy: () => {
        chart.destroy();
      },
    };
  };
}
