import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import type { StatsCard, StatsLoadEvent } from 'stats-widgets';
import 'stats-widgets/define';
import { ChartType } from './chart-type';

/** What the compiler refuses: a value that `type` does not have, fields that event and element do not have. */
@Component({
  selector: 'app-wrong',
  imports: [ChartType],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <stats-chart type="pie" data-is="wrong"></stats-chart>
    <stats-chart (stats-load)="zone = $event.dataset" data-is="wrong"></stats-chart>
    <stats-card #card (stats-load)="onLoad($event)" (click)="card.reload()" data-is="wrong"></stats-card>
    <stats-card #other (stats-load)="onLoad($event)" (click)="other.refresh()"></stats-card>
  `,
})
export class Wrong {
  zone: unknown;

  onLoad({ data }: StatsLoadEvent): void {
    this.zone = data.zone;
  }

  reload(card: StatsCard): void {
    void card.refresh();
  }
}
