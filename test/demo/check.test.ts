import { assert, waitUntil } from '@open-wc/testing';

const frames: HTMLIFrameElement[] = [];

async function open(): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.src = '/demo/check.html?lang=fr';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  const page = frame.contentDocument!;
  await waitUntil(() => page.querySelectorAll('[name="source"] option').length > 3, 'the sources are listed', {
    timeout: 5000,
  });
  return page;
}

async function check(page: Document, url: string, source = ''): Promise<string> {
  page.querySelector<HTMLInputElement>('[name="url"]')!.value = url;
  page.querySelector<HTMLSelectElement>('[name="source"]')!.value = source;
  page.querySelector<HTMLButtonElement>('.check button')!.click();
  const list = (): Element | null => page.querySelector('.findings dl');
  await waitUntil(() => list() !== null, 'something is found', { timeout: 5000 });
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
});
