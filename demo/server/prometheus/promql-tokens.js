/** @typedef {{ readonly text: string, readonly at: number, readonly kind: 'word' | 'number' | 'text' | 'sign' | 'window' }} Token */

/** An expression that the server refuses, in its words. */
export class Refusal extends Error {}

const forms =
  /\s+|#.*|(?<window>\[[^\]]*\])|(?<text>"(?:\\.|[^"\\])*"|'[^']*')|(?<number>\d+\.?\d*)|(?<word>[a-z_:][\w:]*)|(?<sign>=~|!~|!=|>=|<=|==|[-+*/>(){},=])/giy;

/** The tokens of an expression. @param {string} promql @returns {Token[]} */
export function tokensOf(promql) {
  /** @type {Token[]} */
  const tokens = [];
  forms.lastIndex = 0;
  while (forms.lastIndex < promql.length) {
    const at = forms.lastIndex;
    /** @type {Record<string, string | undefined> | undefined} */
    const groups = forms.exec(promql)?.groups;
    if (!groups) throw refusal(at, `unexpected character: ${JSON.stringify(promql[at])}`);
    const [kind, text] = Object.entries(groups).find(([, value]) => value !== undefined) ?? [];
    if (kind !== undefined && text !== undefined) tokens.push({ kind: /** @type {Token['kind']} */ (kind), text, at });
  }
  return tokens;
}

/**
 * A parse error at a place of the expression, counted from 0.
 *
 * @param {number} at
 * @param {string} what
 */
export function refusal(at, what) {
  return new Refusal(`1:${String(at + 1)}: parse error: ${what}`);
}

/** @type {Readonly<Record<string, number>>} */
const units = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86400, w: 604800, y: 31536000 };

/**
 * Seconds of `15s`, `1h30m` or a bare number; `null` for anything else.
 *
 * @param {string} text
 */
export function secondsOf(text) {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (!/^(?:\d+(?:ms|[smhdwy]))+$/.test(text)) return null;
  return [...text.matchAll(/(\d+)(ms|[smhdwy])/g)].reduce(
    (sum, [, n, unit]) => sum + Number(n) * (units[unit ?? ''] ?? 0),
    0,
  );
}
