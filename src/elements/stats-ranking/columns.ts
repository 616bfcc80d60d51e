import type { TemplateResult } from 'lit';
import { pickText } from '../../i18n/pick-text.js';
import type { Ranked } from '../../views/ranking.js';
import { renderBefore, renderChange, renderShare, renderValue } from './cells.js';
import type { RankingView, Shown, Voice } from './shown.js';

/** More further indicators than that have no column: the layout has no room for them. The file has all. */
const mostBeside = 4;

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
  const { indicator, beside, rows, others } = view.ranking;
  const { own } = voice;
  const header = (text: string): Column['header'] => ({ text, lang: null });
  const value: Column = {
    ...{ name: 'value', header: valueHeader, prefix: null },
    render: (row) => renderValue(row, indicator, voice),
  };
  const share: Column = {
    ...{ name: 'share', header: header(own.share), prefix: own.sharePrefix },
    render: (row) => renderShare(row, voice),
  };
  const before: Column = {
    ...{ name: 'before', header: header(own.before), prefix: own.beforePrefix },
    render: (row) => renderBefore(row, [indicator, ...beside.slice(0, mostBeside)], voice),
  };
  const change: Column = {
    ...{ name: 'change', header: header(changeHeader(view, voice)), prefix: null },
    render: (row) => renderChange(row, indicator, voice),
  };
  const hasShares = [...rows, others].some((row) => row?.share != null);
  return [
    value,
    ...besideColumns(view, voice),
    ...(hasShares ? [share] : []),
    ...(hasBaseline(view) ? [before] : []),
    ...(hasChanges(view) ? [change] : []),
  ];
}

/** What further indicators say of each row. */
function besideColumns({ ranking }: RankingView, voice: Voice): readonly Column[] {
  return ranking.beside.slice(0, mostBeside).map((indicator, at): Column => {
    const header = pickText(indicator.label, voice.format.lang);
    return {
      ...{ name: 'beside', header, prefix: voice.own.besidePrefix(header.text) },
      render: ({ beside }) => {
        const figure = beside[at];
        return figure ? renderValue(figure, indicator, voice) : null;
      },
    };
  });
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
