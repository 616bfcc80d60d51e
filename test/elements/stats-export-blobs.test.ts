import { assert } from '@open-wc/testing';
import '../../src/elements/stats-export/stats-export.define.js';
import { configure } from '../../src/sources/configure.js';
import { waitUntil } from '../wait.js';
import { inState } from './page.js';
import { answerWith, exportIn, offered, pageOf } from './stats-export-page.js';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const days = {
  granularity: 'day',
  data: Array.from({ length: 9000 }, (_, at) => ({
    time: new Date(Date.UTC(1996, 0, 1 + at)).toISOString().slice(0, 10),
    ...Object.fromEntries(ids.map((id) => [id, at])),
  })),
};

suite('the file of a link is given up', () => {
  setup(() => {
    answerWith(() => Response.json(days));
  });
  teardown(() => {
    configure({ now: null, fetch: null, retry: null });
  });

  for (const [what, change] of [
    [
      'when a server is to make it instead',
      (element: Element) => {
        element.setAttribute('jobs', '/exports/jobs');
        element.setAttribute('mode', 'job');
      },
    ],
    ['when it becomes so large that a button makes it', (element: Element) => element.removeAttribute('indicator')],
  ] as const) {
    test(what, async () => {
      const room = await pageOf('<stats-export src="/metrics/blobs.json" indicator="a"></stats-export>');
      const element = exportIn(room);
      await inState(element, 'ready');
      offered(element)[0]?.focus();
      const { href } = offered(element)[0] as HTMLAnchorElement;
      assert.match(href, /^blob:/);
      change(element);
      await waitUntil(() => offered(element)[0]?.localName === 'button');
      const gone = await fetch(href).then(
        () => false,
        () => true,
      );
      assert.isTrue(gone, 'its address leads to nothing');
    });
  }
});
