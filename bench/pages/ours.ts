import { adoptStyles, type ReactiveControllerHost } from 'lit';
import { pictureOf, type Picture } from '../../src/elements/stats-chart/chart-picture.js';
import { deriveView } from '../../src/elements/stats-chart/derive-view.js';
import { drawChart } from '../../src/elements/stats-chart/draw-chart.js';
import { entriesOf } from '../../src/elements/stats-chart/entries.js';
import { extrasOf } from '../../src/elements/stats-chart/extras.js';
import type { Look } from '../../src/elements/stats-chart/look.js';
import { StatsChart } from '../../src/elements/stats-chart/stats-chart.js';
import { ThemeProbe } from '../../src/elements/stats-chart/theme-probe.js';
import { chartWords } from '../../src/i18n/chart-words.js';
import { formatter } from '../../src/i18n/format.js';
import { createDataset, type Observation } from '../../src/model/create-dataset.js';
import type { Dataset, Fold } from '../../src/model/dataset.js';
import type { ShowOptions } from '../../src/query/query.js';
import { contenders, type Contender, type Lines, type Ready } from './contender.js';

const voice = { words: chartWords('en'), format: formatter('en') };

/** Lines that may be summed have a sixth one, their total. */
function ours(fold: Fold): Contender {
  return {
    prepare(lines) {
      const dataset = datasetOf(lines, fold);
      // Views are kept for each dataset: one of its own for each drawing, so that nothing of an earlier one is used.
      return { ready: () => draws({ ...dataset }, showOf(lines), look()) };
    },
  };
}

function draws(dataset: Dataset, show: ShowOptions, look: Look): Ready {
  return (room) => {
    const canvas = document.createElement('canvas');
    room.append(canvas);
    const members = dataset.dimensions[0]?.members.map(({ id }) => id) ?? [];
    const handle = drawChart(canvas, picture(dataset, show, look));
    return {
      toggle: (place, shown) => {
        const profiles = shown ? null : members.filter((_, at) => at !== place);
        handle.update(picture({ ...dataset }, { ...show, profiles }, look));
      },
      destroy: () => {
        handle.destroy();
      },
    };
  };
}

/** What the element does between an answer that is parsed and a drawing. */
function picture(dataset: Dataset, show: ShowOptions, look: Look): Picture {
  const view = deriveView(dataset, show, 'line', []);
  const entries = entriesOf(view, voice.words, voice.format);
  return pictureOf(view, entries, look, voice.format, false, extrasOf(view, voice));
}

function datasetOf({ names, granularity, values, colours }: Lines, split: Fold): Dataset {
  const members = colours.map((color, place) => ({ id: `p${place}`, label: `Profile ${place}`, color }));
  function* observations(): Generator<Observation> {
    for (const [place, line] of values.entries())
      for (const [index, value] of line.entries())
        yield {
          time: names[index] ?? null,
          members: { profile: `p${place}` },
          values: { visits: value },
          path: `data[${index}]`,
        };
  }
  return createDataset({
    granularity,
    zone: 'UTC',
    indicators: [{ id: 'visits', unit: 'count', aggregate: { kind: 'fold', time: 'sum', split } }],
    dimensions: [{ id: 'profile', members }],
    observations: observations(),
  });
}

function showOf({ now }: Lines): ShowOptions {
  return {
    indicators: ['visits'],
    period: null,
    baseline: null,
    compare: 'none',
    change: 'none',
    granularity: null,
    by: 'time',
    split: 'profile',
    profiles: null,
    filters: {},
    zone: 'UTC',
    now,
    figure: 'period',
  };
}

let element: HTMLElement | null = null;

/**
 * The look that a new element has, read from the page's styles. An element reads it when it is rendered, before it draws;
 * the colours of its lines are read when they are asked for.
 */
function look(): Look {
  element?.remove();
  element = document.createElement('div');
  document.body.append(element);
  const renderRoot = element.attachShadow({ mode: 'open' });
  adoptStyles(renderRoot, [StatsChart.styles].flat(3));
  const host: ReactiveControllerHost = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  const probe = new ThemeProbe(Object.assign(element, host, { renderRoot }));
  probe.hostConnected();
  const { look: read } = probe;
  probe.hostDisconnected();
  return read;
}

contenders()['ours'] = ours('none');
contenders()['ours, with a total'] = ours('sum');
