/** Style sheets of code that is loaded lazily: plain text, which Lit is not needed for. */
export const css = String.raw;
