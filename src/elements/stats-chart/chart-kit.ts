import { html, nothing, render, svg } from 'lit';
import { pickText } from '../../i18n/pick-text.js';
import { now } from '../../sources/configure.js';
import { renderCredit } from '../credit.js';
import { DefinitionTip } from '../definition-tip.js';
import { renderLabel } from '../label.js';
import type { ChartKit } from './kit.js';

/** What the entry has at hand for the code that renders charts. */
export const chartKit: ChartKit = {
  html,
  svg,
  nothing,
  render,
  pickText,
  now,
  DefinitionTip,
  renderCredit,
  renderLabel,
};
