/** Focuses the input of a member, by its id; the first one where no member has that id. */
export function focusChoice(root: ParentNode, id: string): void {
  const inputs = [...root.querySelectorAll<HTMLInputElement>('[part~="choice"] input')];
  (inputs.find(({ value }) => value === id) ?? inputs[0])?.focus();
}
