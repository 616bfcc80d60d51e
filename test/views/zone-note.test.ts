import { assert } from '@open-wc/testing';
import { createDataset } from '../../src/model/create-dataset.js';
import { readShow } from '../../src/query/read-show.js';
import { zoneNote, type ZoneNote } from '../../src/views/zone-note.js';
import { attributesOf } from '../query/attributes.js';

const now = Date.parse('2026-11-20T12:00:00Z');

function note(asked: string | null, answered: string | null, time: string | null = '2026-11-19'): ZoneNote | null {
  const observations = [{ time, members: {}, values: { visits: 1 }, path: 'data[0]' }];
  const dataset = createDataset({ zone: answered, indicators: [{ id: 'visits' }], observations });
  return zoneNote(dataset, readShow(attributesOf({ timezone: asked }), { now, zone: dataset.zone }));
}

suite('zoneNote', () => {
  test('is the endpoint’s own zone', () => {
    assert.deepEqual(note(null, 'Europe/Paris'), { kind: 'stated', zone: 'Europe/Paris' });
  });

  test('reports a page that asks for another zone than the endpoint’s, which stands', () => {
    assert.deepEqual(note('Asia/Tokyo', 'Europe/Paris'), { kind: 'differs', zone: 'Europe/Paris' });
  });

  test('is the page’s zone where the endpoint is silent', () => {
    assert.deepEqual(note('Asia/Tokyo', null), { kind: 'stated', zone: 'Asia/Tokyo' });
  });

  test('says that UTC is assumed where nobody says a zone', () => {
    assert.deepEqual(note(null, null), { kind: 'assumed', zone: 'UTC' });
  });

  test('is UTC where instants were cut in that, whatever zone the page is in', () => {
    assert.deepEqual(note('Europe/Paris', null, '2026-11-19T08:00:00+01:00'), { kind: 'differs', zone: 'UTC' });
    assert.deepEqual(note(null, null, '2026-11-19T08:00:00Z'), { kind: 'stated', zone: 'UTC' });
  });

  test('is silent where nothing is cut by time', () => {
    assert.isNull(note(null, null, null));
  });
});
