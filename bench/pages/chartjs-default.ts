import Chart from 'chart.js/auto';
import { canvasIn, contenders, type Lines, type Ready } from './contender.js';

/** As its first page shows it: labels, values, and nothing else; with its animation, and a legend and a tooltip that nobody touches. */
contenders()['Chart.js, default'] = {
  prepare: (lines) => ({ ready: () => draws(lines) }),
};

function draws({ names, values, colours }: Lines): Ready {
  return (room) => {
    let settle: () => void;
    const settled = new Promise<void>((resolve) => (settle = resolve));
    const chart = new Chart(canvasIn(room), {
      type: 'line',
      data: {
        labels: [...names],
        datasets: values.map((line, place) => ({
          label: `Profile ${place}`,
          data: [...line],
          borderColor: colours[place] ?? '',
        })),
      },
      options: {
        animation: {
          onComplete: () => {
            settle();
          },
        },
      },
    });
    return {
      settled,
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
