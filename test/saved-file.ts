/** A file that the browser would save, and by which name. */
export interface SavedFile {
  readonly name: string;
  readonly file: Blob;
}

/** The file that a press makes the browser save, of the page in this window: the link that does it stands nowhere. */
export async function savedFile(press: () => void, window: typeof globalThis = globalThis): Promise<SavedFile> {
  const { prototype } = window.HTMLAnchorElement;
  const { click } = prototype;
  const taken = new Promise<HTMLAnchorElement>((resolve) => {
    prototype.click = function (this: HTMLAnchorElement) {
      if (!this.isConnected && this.href.startsWith('blob:')) resolve(this);
      else click.call(this);
    };
  });
  try {
    press();
    const { download: name, href } = await taken;
    return { name, file: await (await fetch(href)).blob() };
  } finally {
    prototype.click = click;
  }
}
