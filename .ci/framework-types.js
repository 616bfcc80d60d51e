/*
 * `npm run build:types`: writes into dist/types what the compilers of React, Vue and Svelte must know of the tags, from
 * custom-elements.json: which attributes each has, with which values, and what its events hold.
 *
 * @wc-toolkit/jsx-types writes ten times as much, with `any` for children, styles and refs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readElements } from './read-manifest.js';

/**
 * @import { Element } from './read-manifest.js'
 * @import { Described } from './manifest-types.js'
 */

const folder = 'dist/types';
const elements = readElements();

/** The frameworks type what all elements of HTML have. */
const native = ['lang'];

const react = `
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Tags } from './elements.js';

type Listeners<Tag extends keyof Tags, Events = Tags[Tag]['events']> = {
  [Name in keyof Events & string as \`on\${Name}\` | \`on\${Name}Capture\`]?:
    | ((event: Events[Name] & { readonly currentTarget: Tags[Tag]['element'] }) => void)
    | undefined;
};
type Elements = {
  [Tag in keyof Tags]: DetailedHTMLProps<HTMLAttributes<Tags[Tag]['element']>, Tags[Tag]['element']> &
    Tags[Tag]['attributes'] &
    Listeners<Tag>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
`;

const vue = `
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { Tags } from './elements.js';

/** Vue's compiler looks attributes up in camel case. */
type Camel<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${First}\${Capitalize<Camel<Rest>>}\`
  : Name;
type Props<Attributes> = { [Name in keyof Attributes & string as Camel<Name>]?: Attributes[Name] };
type Emits<Events> = { [Name in keyof Events]: (event: Events[Name]) => void };
type Elements = {
  [Tag in keyof Tags]: new () => Tags[Tag]['element'] & {
    /** For the compiler of templates: at run time there is none. */
    $props: HTMLAttributes & PublicProps & Props<Tags[Tag]['attributes']>;
    /** For the compiler of templates: at run time there is none. */
    $emit: EmitFn<Emits<Tags[Tag]['events']>>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
`;

const svelte = `
import type { HTMLAttributes } from 'svelte/elements';
import type { Tags } from './elements.js';

type Listeners<Tag extends keyof Tags, Events = Tags[Tag]['events']> = {
  [Name in keyof Events & string as \`on\${Name}\` | \`on\${Name}capture\` | \`on:\${Name}\`]?:
    | ((event: Events[Name] & { readonly currentTarget: Tags[Tag]['element'] }) => void)
    | null
    | undefined;
};
type Elements = {
  [Tag in keyof Tags]: HTMLAttributes<Tags[Tag]['element']> & Tags[Tag]['attributes'] & Listeners<Tag>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
`;

mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries({ elements: tags(), react, vue, svelte })) {
  writeFileSync(`${folder}/${name}.d.ts`, text.trimStart());
}

/** The tags, each with its class, its attributes, its properties that are no attributes, and its events. */
function tags() {
  return `import type * as stats from '../index.js';

export interface Tags {
${elements.map(tagOf).join('\n')}
}
`;
}

/** @param {Element} element */
function tagOf({ tagName, name, attributes = [], members = [], events = [] }) {
  const own = attributes.filter(({ name: of }) => !native.includes(of));
  const written = new Set(own.map(({ name: of }) => of));
  const properties = members.filter((one) => isWritable(one) && !written.has(one.name));
  return `  '${tagName}': {
    element: stats.${name};
    attributes: {
${[...own, ...properties].map((one) => memberOf(one, name)).join('\n')}
    };
    events: {
${events.map(({ name: of, type }) => `      '${of}': stats.${type?.text ?? ''};`).join('\n')}
    };
  };`;
}

/**
 * @param {Described} one An attribute, or a property.
 * @param {string} of Name of the class.
 */
function memberOf({ name, fieldName, kind, type, description = '' }, of) {
  const property = kind === 'field' ? name : fieldName;
  const given = property === undefined ? `${type?.text ?? 'string'} | null` : `stats.${of}['${property}']`;
  return `      /** ${description.replaceAll('\n', ' ')} */\n      '${name}'?: ${given} | undefined;`;
}

/** @param {Described} member */
function isWritable({ kind, readonly, static: isStatic }) {
  return kind === 'field' && readonly !== true && isStatic !== true;
}
