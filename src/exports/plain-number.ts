/** A number for machines: no grouping, no exponent, every digit that the number has. Empty for what is no number. */
export function plainNumber(value: number | null, mark: '.' | ',' = '.'): string {
  if (value === null || !Number.isFinite(value)) return '';
  const [mantissa = '', exponent] = String(value).split('e');
  const text = exponent === undefined ? mantissa : written(mantissa, Number(exponent));
  return text.replace('.', mark);
}

/** `1.5e-7` without its exponent. Moving the point by text keeps the digits that arithmetic would round. */
function written(mantissa: string, exponent: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const all = whole + fraction;
  const point = whole.length + exponent;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${all}`;
  if (point >= all.length) return sign + all + '0'.repeat(point - all.length);
  return `${sign}${all.slice(0, point)}.${all.slice(point)}`;
}
