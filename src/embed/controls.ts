import '../elements/stats-group/stats-group.define.js';
import '../elements/stats-period/stats-period.define.js';
import '../elements/stats-scope/stats-scope.define.js';
import '../elements/stats-profiles/stats-profiles.define.js';
import '../elements/stats-filter/stats-filter.define.js';
