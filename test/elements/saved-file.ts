/** The file that a press makes the browser save, and its name: the link that does it stands nowhere. */
export async function saved(press: () => void): Promise<{ readonly name: string; readonly file: Blob }> {
  const { click } = HTMLAnchorElement.prototype;
  const taken = new Promise<HTMLAnchorElement>((resolve) => {
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      if (!this.isConnected && this.href.startsWith('blob:')) resolve(this);
      else click.call(this);
    };
  });
  try {
    press();
    const link = await taken;
    return { name: link.download, file: await (await fetch(link.href)).blob() };
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
}
