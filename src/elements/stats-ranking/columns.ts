import type { TemplateResult } from 'lit';
import { pickText } from '../../i18n/pick-text.js';
import type { Indicator } from '../../model/dataset.js';
import type { Ranked } from '../../views/ranking.js';
import { renderBefore, renderChange, renderShare, renderValue } from './cells.js';
import type { RankingView, Shown, Voice } from './shown.js';

/** More further indicators than that have no column: the layout has no room for them. The file has all. */
const mostBeside = 2;

/** A column of figures. */
export interface Column {
  readonly name: 'value' | 'beside' | 'share' | 'before' | 'change';
  readonly header: { readonly text: string; readonly lang: string | null };
  /** Said before the figure where there is no room for the header. */
  readonly prefix: string | null;
  readonly render: (row: Ranked) => TemplateResult | null;
}

/** The columns that have something to say. What a row is compared with stands beside its change. */
export function columnsOf({ view, voice }: Shown, valueHeader: Column['header']): readonly Column[] {
  const { indicator, rows, others } = view.ranking;
  const beside = view.ranking.beside.slice(0, mostBeside);
  const { own } = voice;
  const hasShares = [...rows, others].some((row) => row?.share != null);
  const value: Column = {
    ...{ name: 'value', header: valueHeader, prefix: null },
    render: (row) => renderValue(row, indicator, voice),
  };
  const change: Column = {
    ...{ name: 'change', header: header(changeHeader(view, voice)), prefix: null },
    render: (row) => renderChange(row, indicator, voice),
  };
  const share = small('share', header(own.share), voice, (row) => renderShare(row, voice));
  const before = small('before', header(own.before), voice, (row) => renderBefore(row, [indicator, ...beside], voice));
  return [
    value,
    ...beside.map((one, at) => besideColumn(one, at, voice)),
    ...(hasShares ? [share] : []),
    ...(hasBaseline(view) ? [before] : []),
    ...(hasChanges(view) ? [change] : []),
  ];
}

function header(text: string): Column['header'] {
  return { text, lang: null };
}

/** What a further indicator says of each row. */
function besideColumn(indicator: Indicator, at: number, voice: Voice): Column {
  return small('beside', pickText(indicator.label, voice.format.lang), voice, ({ beside }) => {
    const figure = beside[at];
    return figure ? renderValue(figure, indicator, voice) : null;
  });
}

/** A column whose figures go below the name where it is narrow, and then say themselves what they are. */
function small(name: Column['name'], header: Column['header'], { own }: Voice, render: Column['render']): Column {
  return { name, header, prefix: own.prefix(header.text), render };
}

/** Whether rows have a figure that they are compared with. */
export function hasBaseline({ ranking: { compared }, change }: RankingView): boolean {
  return compared !== null && change !== 'increment';
}

/** Whether rows have a change in words. */
export function hasChanges({ ranking: { compared }, change }: RankingView): boolean {
  return compared !== null && change !== 'none' && change !== 'previous';
}

/** An increment is no change: it is named by the bucket that it is of. */
function changeHeader({ ranking: { compared }, change }: RankingView, { words, own, format }: Voice): string {
  const bucket = compared?.baseline?.to ?? null;
  if (change !== 'increment' || bucket === null) return own.change;
  return compared?.incomplete === 'running' ? words.running(format.bucket(bucket)) : format.bucket(bucket);
}
