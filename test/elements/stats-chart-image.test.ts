import { assert } from '@open-wc/testing';
import { Chart } from 'chart.js';
import '../../src/elements/stats-chart/stats-chart.define.js';
import { configure } from '../../src/sources/configure.js';
import { all, chart, drawn, school, serve, unserve } from './stats-chart-page.js';

/** The pixels of a PNG. */
async function read(blob: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Rows of pixels between two shares of the height that hold ink of another colour than the ground's. */
function inked({ data, width, height }: ImageData, from: number, to: number): number {
  let rows = 0;
  for (let y = Math.floor(from * height); y < to * height; y++) {
    let ink = false;
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      if ([0, 1, 2].some((part) => Math.abs(data[at + part]! - data[part]!) > 60)) ink = true;
    }
    if (ink) rows++;
  }
  return rows;
}

/** The texts that are written on any canvas meanwhile. */
async function writtenIn(work: () => Promise<unknown>): Promise<string[]> {
  const { fillText } = CanvasRenderingContext2D.prototype;
  const written: string[] = [];
  CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
    written.push(text.replace(/\s/g, ' '));
    fillText.call(this, text, ...place);
  };
  try {
    await work();
  } finally {
    CanvasRenderingContext2D.prototype.fillText = fillText;
  }
  return written;
}

suite('the image of a chart', () => {
  setup(() => {
    serve(school);
  });
  teardown(unserve);

  test('is a PNG of 1920 pixels’ width, with words above and below the drawing', async () => {
    const element = await chart({ split: 'profile' });
    const blob = await element.toImage();
    assert.equal(blob.type, 'image/png');
    const image = await read(blob);
    assert.equal(image.width, 1920);
    assert.isAbove(inked(image, 0, 0.1), 20, 'title and period');
    assert.isAbove(inked(image, 0.2, 0.6), 100, 'the drawing');
    assert.isAbove(inked(image, 0.8, 1), 30, 'legend and source');
    assert.equal(image.data[3], 255, 'the ground is opaque');
  });

  test('leaves nothing behind in the element', async () => {
    const element = await chart();
    await drawn(element);
    const before = all(element, '*').length;
    await element.toImage();
    assert.equal(all(element, '*').length, before);
    assert.lengthOf(all(element, 'canvas'), 1);
  });

  test('says what the chart says: title, period, legend, notices, zone, freshness, source and date', async () => {
    const element = await chart({ split: 'profile', profiles: 'teacher student' });
    const written = await writtenIn(() => element.toImage());
    for (const text of [
      'Visits',
      'August – November 2026, November 2026 in progress, 1 of 6 values missing',
      'Total',
      'Teachers',
      'Students',
      'September is incomplete',
      'Time zone: Europe/Paris',
      'Updated this morning',
      'Source: Platform logs, https://example.org/logs',
      'Image made on 20 November 2026',
    ])
      assert.include(written, text);
    assert.notInclude(written, 'Direction');
  });

  test('names the one profile that is shown', async () => {
    const element = await chart({ split: 'profile', profiles: 'student' });
    assert.include(await writtenIn(() => element.toImage()), 'Students');
  });

  test('says what the chart could not draw as it was asked to, and which events there were', async () => {
    serve({
      ...school,
      indicators: [...school.indicators, { id: 'volume', label: { en: 'Volume' }, unit: 'byte' }],
      data: school.data.map((row) => ({ ...row, volume: 7 })),
      annotations: [{ time: '2026-09-01', label: 'Back to school' }],
    });
    const element = await chart({ indicator: 'visits volume', type: 'stacked' });
    const notices = all(element, '[part~="notice"]').map((notice) => notice.textContent ?? '');
    assert.isAtLeast(notices.length, 2);
    const written = await writtenIn(() => element.toImage());
    assert.includeMembers(written, notices);
    assert.include(written, 'Back to school (1 September 2026)');
  });

  test('a word longer than a line is broken, in title, key and notice', async () => {
    const long = 'Aide'.repeat(100);
    serve({
      ...school,
      dimensions: [{ id: 'profile', members: [{ id: 'teacher', label: long }] }],
      notices: [{ text: long }],
    });
    const element = await chart({ split: 'profile', label: long });
    const { fillText } = CanvasRenderingContext2D.prototype;
    const ends: number[] = [];
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
      if (text.includes('Aide')) ends.push(x + this.measureText(text).width);
      fillText.call(this, text, x, y);
    };
    await element.toImage().finally(() => {
      CanvasRenderingContext2D.prototype.fillText = fillText;
    });
    assert.isAbove(ends.length, 9);
    assert.isAtMost(Math.max(...ends), 960 - 27);
  });

  test('has the date that the reader’s calendar shows', async () => {
    for (const now of ['2026-11-20T00:30:00Z', '2026-11-20T23:30:00Z']) {
      serve(school);
      configure({ now: () => Date.parse(now) });
      const element = await chart();
      const date = new Date(now).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
      assert.include(await writtenIn(() => element.toImage()), `Image made on ${date}`);
    }
  });

  test('there is none where the figures cannot be drawn', async () => {
    const element = await chart({ indicator: 'visitors', period: '2026-08/2026-11', by: 'profile' });
    assert.isNotEmpty(all(element, '[part~="status"]'));
    const failed = await element.toImage().then(
      () => null,
      (error: unknown) => error,
    );
    assert.match(String(failed), /^Error: The chart draws nothing: it has no image$/);
  });

  test('takes the words and the label of the page, in French', async () => {
    const element = await chart({ lang: 'fr', label: 'Fréquentation', credit: 'Ministère' });
    const written = await writtenIn(() => element.toImage());
    assert.includeMembers(written, ['Fréquentation', 'Ministère', 'Image créée le 20 novembre 2026']);
  });

  test('there is none while there are no figures', async () => {
    serve(school, () => Promise.resolve(new Response('', { status: 500 })));
    const element = await chart({}, 'error');
    const failed = await element.toImage().then(
      () => null,
      (error: unknown) => error,
    );
    assert.match(String(failed), /The chart is error: it has no image/);
  });

  suite('of a chart that is not seen', () => {
    for (const [how, hide] of [
      ['hidden', (element: HTMLElement) => element.style.setProperty('display', 'none')],
      ['taken from the page', (element: HTMLElement) => element.remove()],
    ] as const)
      test(`is the same as of one that is: ${how}`, async () => {
        const element = await chart({ split: 'profile' });
        const before = await read(await element.toImage());
        hide(element);
        const image = await read(await element.toImage());
        assert.deepEqual([image.width, image.height], [before.width, before.height]);
        assert.equal(inked(image, 0.2, 0.6), inked(before, 0.2, 0.6));
        assert.isAtMost(all(element, 'canvas').length, 1);
      });

    test('leaves no drawing behind that fails', async () => {
      const element = await chart();
      await drawn(element);
      const { drawImage } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.drawImage = () => {
        throw new Error('refused');
      };
      const failed = await element
        .toImage()
        .catch((error: unknown) => error)
        .finally(() => {
          CanvasRenderingContext2D.prototype.drawImage = drawImage;
        });
      assert.match(String(failed), /refused/);
      assert.lengthOf(Object.keys(Chart.instances), 1);
      assert.lengthOf(all(element, 'canvas'), 1);
    });

    test('there is none of a chart that never was in a page', async () => {
      const failed = await document
        .createElement('stats-chart')
        .toImage()
        .catch((error: unknown) => error);
      assert.match(String(failed), /^Error: The chart is idle: it has no image$/);
    });
  });
});
