import { assert } from '@open-wc/testing';

suite('the published files in the demo', () => {
  test('are where the README puts them, for pages of every origin', async () => {
    const files = {
      'stats-widgets.js': 'text/javascript',
      'elements.js': 'text/javascript',
      'themes/dark.css': 'text/css',
    };
    for (const [file, type] of Object.entries(files)) {
      const answer = await fetch(`/stats-widgets/${file}`);
      assert.equal(answer.status, 200, file);
      assert.include(answer.headers.get('content-type') ?? '', type);
      assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    }
  });

  test('are all that is there', async () => {
    assert.equal((await fetch('/stats-widgets/nothing.js')).status, 404);
  });
});
