/** Long enough for a browser that asks the reader for a place first: it has read the file's address by then. */
const kept = 60_000;

/** Saves a file as a link with `download` does. The link never stands in the page: its press is nobody else's. */
export function saveFile(file: Blob, name: string, { ownerDocument }: Node): void {
  const link = (ownerDocument ?? document).createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, kept);
}
