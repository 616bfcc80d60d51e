import { assert } from '@open-wc/testing';
import { waitUntil } from '../wait.js';

const frames: HTMLIFrameElement[] = [];

async function open(): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.src = '/demo/check.html?lang=fr';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  const page = frame.contentDocument!;
  await waitUntil(() => page.querySelectorAll('[name="source"] option').length > 3, 'the sources are listed');
  return page;
}

async function check(page: Document, url: string, source = ''): Promise<string> {
  page.querySelector<HTMLInputElement>('[name="url"]')!.value = url;
  page.querySelector<HTMLSelectElement>('[name="source"]')!.value = source;
  page.querySelector<HTMLButtonElement>('.check button')!.click();
  const list = (): Element | null => page.querySelector('.findings dl');
  await waitUntil(() => list() !== null, 'something is found');
  const said = list()?.textContent ?? '';
  list()?.remove();
  return said;
}

suite('The endpoint checker as a page', () => {
  teardown(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  test('says what an address is, what was read, and what is wrong', async () => {
    const page = await open();
    const good = await check(page, '/metrics/school.json');
    assert.include(good, 'sourcejson');
    assert.include(good, 'the elements can show it');
    assert.include(await check(page, '/metrics/nowhere.json'), '404');
    assert.include(await check(page, '', 'datagouv'), 'scope');
  });

  const organization = 'a853071a8dd94af370375a6c';
  const agg = '/metrics/api/daily-api-metrics/_agg?start=2026-10-01&end=2026-10-31&statusClass=ok';
  const list =
    '/stats/list?from=2026-01-01T00:00:00&to=2026-10-31T23:59:59&frequency=month&entityLevel=structure&entity=';
  const log = '/api/explore/v2.1/monitoring/datasets/ods-api-monitoring/records';
  const addresses: readonly (readonly [title: string, url: string, ...said: string[]])[] = [
    [
      'the metric API',
      `/metric-api/api/organizations/data/?organization_id__exact=${organization}&metric_month__sort=desc&page_size=12`,
      `source="datagouv" src="ORIGIN/metric-api" scope="organization:${organization}"`,
      'indicatormonthly_visit_dataset',
    ],
    [
      'a portal',
      `/udata/api/1/organizations/${organization}/`,
      `source="udata" src="ORIGIN/udata" scope="organization:${organization}"`,
      'indicatorfollowers',
    ],
    [
      'Data Fair',
      `${agg}&split=day,userClass&operationTrack=readDataAPI`,
      'source="data-fair" src="ORIGIN/metrics/api" indicator="api-calls" period="2026-10-01/2026-10-31" split="user-class"',
      'splituser-class: owner',
    ],
    [
      'Edifice',
      `${list}5f3c1c0e-6a5b-4d0b-9c55-0f2f4f6d7a01&indicator=accounts`,
      'source="edifice" src="ORIGIN/stats" scope="structure:5f3c1c0e-6a5b-4d0b-9c55-0f2f4f6d7a01" indicator="visits" period="2026-01-01/2026-10-31"',
      'splitprofile: ',
    ],
    [
      'applications of Edifice',
      `${list}5f3c1c0e-6a5b-4d0b-9c55-0f2f4f6d7a01&indicator=access`,
      'indicator="top-app"',
      'indicatortop-app',
    ],
    [
      'Opendatasoft',
      `${log}?select=count(*)&group_by=user_id`,
      'source="opendatasoft" src="ORIGIN" scope="monitoring" indicator="api-calls" split="user_id"',
      'splituser_id: anonymous',
    ],
    [
      'Matomo',
      '/matomo/index.php?module=API&method=VisitsSummary.get&idSite=1&period=day&date=last30&format=json',
      'source="matomo"',
      'indicatornb_visits',
    ],
    [
      'Prometheus',
      '/prometheus/api/v1/query_range?query=visits_total&start=1793491200&end=1793664000&step=86400',
      'source="prometheus"',
      'splitprofile: parent, student, teacher',
    ],
  ];
  for (const [title, url, ...said] of addresses) {
    test(`turns an address of an API into a tag: ${title}`, async () => {
      const found = await check(await open(), url);
      for (const part of said) assert.include(found, part.replace('ORIGIN', location.origin));
      assert.include(found, 'the elements can show it');
    });
  }
});
