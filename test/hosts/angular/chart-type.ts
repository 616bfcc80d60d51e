import { Directive, input } from '@angular/core';
import type { StatsChart } from 'stats-widgets';

/** Lets the compiler check `type` in templates: of a custom element's attributes it checks none by itself. */
@Directive({ selector: 'stats-chart', host: { '[attr.type]': 'type()' } })
export class ChartType {
  readonly type = input<StatsChart['type']>(null);
}
