/**
 * Stands in for `@kurkle/color`, with which Chart.js works out colours that are hovered over or on their way from one to
 * another. Our charts have neither: each colour is said, and drawn as it is said. 2.5 kB gzip.
 */
export class Color {
  readonly valid = false;

  readonly input: unknown;

  constructor(input: unknown) {
    this.input = input;
  }

  saturate(): this {
    return this;
  }

  darken(): this {
    return this;
  }

  hexString(): string {
    return String(this.input);
  }
}
