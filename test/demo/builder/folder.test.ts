import { assert } from '@open-wc/testing';
import { cdnFolder, folderFor, folderOf } from '../../../demo/builder/folder.js';

const around = { page: 'https://demo.example/a/demo/builder.html?x=1', version: '1.2.3' };

suite('where the HTML of the builder has its files from', () => {
  const typed: readonly (readonly [string, string | null])[] = [
    [' /files ', '/files/'],
    ['/files/', '/files/'],
    ['./', './'],
    ['../assets', '../assets/'],
    ['/', '/'],
    ['https://files.example/v1', 'https://files.example/v1/'],
    ['/files/stats-widgets.js', '/files/'],
    ['/files/embed.html', '/files/'],
    ['/my files/', '/my%20files/'],
    ['', null],
    ['files', null],
    ['C:\\site', null],
    ['/files\\', null],
    ['//files.example/', null],
    ['javascript:alert(1)', null],
    ['https://', null],
    ['https://me:secret@files.example/', null],
    ['/files/?v=1', null],
    ['/files/#v1', null],
  ];
  for (const [written, folder] of typed) {
    test(`typed as "${written}": ${folder ?? 'no folder'}`, () => assert.equal(folderOf(written), folder));
  }

  test('is the demo, a folder, or a CDN by release, but not for frames', () => {
    const own = { host: 'own', folder: '/files' };
    assert.equal(folderFor({ ...own, host: 'demo' }, 'tag', around), 'https://demo.example/a/stats-widgets/');
    assert.equal(folderFor(own, 'tag', around), '/files/');
    assert.equal(folderFor({ ...own, host: 'cdn' }, 'div', around), cdnFolder('1.2.3'));
    assert.equal(folderFor({ ...own, host: 'cdn' }, 'iframe', around), '/files/');
    assert.equal(folderFor({ ...own, host: 'cdn' }, 'link', around), '/files/');
  });
});
