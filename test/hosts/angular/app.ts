import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { ScopeOption, StatsChangeEvent, StatsChart, StatsLoadEvent, StatsSelectEvent } from 'stats-widgets';
import { ChartType } from './chart-type';

@Component({
  selector: 'main',
  imports: [ChartType],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button id="bars" (click)="type.set('bar')"></button>
    <button id="unlabel" (click)="label.set(undefined)"></button>
    <button id="reverse" (click)="indicators.set(indicators().toReversed())"></button>
    <button id="unmount" (click)="isShown.set(false)"></button>
    <output id="loaded">{{ loaded() }}</output>
    <output id="changed">{{ changed() }}</output>
    <output id="selected">{{ selected() }}</output>
    @if (isShown()) {
      <stats-group src="/metrics.json{?scope}" refresh-interval="60">
        <stats-scope [options]="options" (stats-change)="onChange($event)"></stats-scope>
        <stats-chart
          indicator="visits"
          [type]="type()"
          [label]="label()"
          heading-level="2"
          (stats-load)="onLoad($event)"
          (stats-select)="onSelect($event)"
        ></stats-chart>
        @for (id of indicators(); track id) {
          <stats-card [indicator]="id"></stats-card>
        }
      </stats-group>
    }
  `,
})
export class App {
  readonly options: readonly ScopeOption[] = [
    { value: '', label: 'Everybody' },
    { value: 'organization:a', label: 'First' },
    { value: 'organization:b', label: 'Second' },
  ];
  readonly isShown = signal(true);
  readonly type = signal<StatsChart['type']>('line');
  readonly label = signal<string | undefined>('Our visits');
  readonly indicators = signal(['visits', 'downloads', 'searches']);
  readonly loaded = signal('');
  readonly changed = signal('');
  readonly selected = signal('');

  onLoad({ data }: StatsLoadEvent): void {
    this.loaded.set(data.indicators.map(({ id }) => id).join(' '));
  }

  onChange({ name, value }: StatsChangeEvent): void {
    this.changed.set(`${name}=${value}`);
  }

  onSelect({ indicator, bucket }: StatsSelectEvent): void {
    this.selected.set(`${indicator} ${bucket}`);
  }
}
