/** From the page in a frame to the one around it: that it listens, and how high it is in CSS pixels. */
export type FrameSays = { readonly type: 'stats-hello' } | { readonly type: 'stats-height'; readonly height: number };

/** From the page around a frame: its language there, and which of the two colour schemes is used. */
export interface HostSays {
  readonly type: 'stats-host';
  readonly lang: string | null;
  readonly scheme: 'light' | 'dark';
}
