/** What custom-elements.json has, as far as it is read here: the analyzer's own schema has no states, and all else optional. */

/** An attribute, a member, an event, a slot, a part, a token or a state. */
export interface Described {
  name: string;
  kind?: string;
  description?: string;
  type?: { text: string };
  fieldName?: string;
  attribute?: string;
  privacy?: string;
  readonly?: boolean;
  static?: boolean;
  parameters?: Described[];
  return?: { type?: { text: string } };
  inheritedFrom?: { name: string };
}

export type Kind = 'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties' | 'cssStates';

/** A class. */
export interface Declaration extends Partial<Record<Kind, Described[]>> {
  kind: string;
  name: string;
  description?: string;
  tagName?: string;
  summary?: string;
}

export interface Module {
  path: string;
  declarations: Declaration[];
  exports: object[];
}

export interface Manifest {
  modules: Module[];
}
