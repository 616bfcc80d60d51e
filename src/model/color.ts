const hex = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const named = /^[a-z]{3,30}$/i;
/** Numbers, percentages and angles only: no `var()`, no `url()`, nothing that is nested. */
const functional = /^(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\([\d\s.,%/+-]*(?:(?:deg|rad|turn|none|e)[\d\s.,%/+-]*)*\)$/i;

/** A colour that may go into a style, `null` for anything that could be more than a colour. */
export function color(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  const fits = trimmed.length <= 100 && (hex.test(trimmed) || named.test(trimmed) || functional.test(trimmed));
  return fits ? trimmed : null;
}
