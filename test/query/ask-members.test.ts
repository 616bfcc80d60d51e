import { assert } from '@open-wc/testing';
import { askOptions, askProfiles } from '../../src/query/ask-members.js';
import { attributesOf } from './attributes.js';

const asked = attributesOf({
  ...{ src: '/m.json', period: 'last-month', split: 'device', by: 'weekday', profiles: 'a', indicator: 'visits' },
  ...{ filter: 'domain:a.fr,b.fr status:seen', compare: 'previous-period', change: 'difference' },
  ofGroup: { profiles: 'phone', split: 'device' },
});

suite('what controls of members ask', () => {
  test('profiles are the members of the group’s split; everything else is asked as the group does', () => {
    const { split, by, profiles, ofGroup, ...others } = askProfiles({ ...asked, split: 'place' });
    assert.deepEqual(
      { split, by, profiles, ofGroup },
      {
        ...{ split: 'device', by: null, profiles: null },
        ofGroup: { profiles: null, split: 'device' },
      },
    );
    assert.equal(others.compare, 'previous-period');
    assert.equal(others.filter, asked.filter);
  });

  for (const split of [null, '', 'none']) {
    test(`profiles are members of “profile” where the group’s split is ${JSON.stringify(split)}`, () => {
      assert.equal(askProfiles({ ...asked, ofGroup: { profiles: null, split } }).split, 'profile');
      assert.equal(askProfiles({ ...asked, ofGroup: null }).split, 'profile');
    });
  }

  test('options are of a dimension, without what the filter says of it, and compared with nothing', () => {
    const options = askOptions(asked, ' domain ');
    assert.equal(options.split, 'domain');
    assert.equal(options.filter, 'status:seen');
    assert.deepEqual([options.by, options.compare, options.change, options.profiles], [null, null, null, null]);
    assert.equal(options.period, 'last-month');
    assert.equal(options.indicator, 'visits');
  });

  test('the group’s profiles count among options of another dimension, and hide none of their own', () => {
    assert.equal(askOptions(asked, 'domain').ofGroup?.profiles, 'phone');
    assert.isNull(askOptions(asked, 'device').ofGroup?.profiles);
  });

  test('a filter that cannot be read stays as it is, for whoever reads it to say so', () => {
    assert.equal(askOptions({ ...asked, filter: 'domain' }, 'domain').filter, 'domain');
    assert.isNull(askOptions({ ...asked, filter: null }, 'domain').filter);
  });
});
