/**
 * The code of `embed.html`, the page for frames: shows the element that its address asks for, as far as whoever serves
 * the page allows. It is a file of its own that imports the entry.
 */
import { warnOnce } from '../../elements/warn-once.js';
import { frameWords, type FrameWords } from '../../i18n/frame-words.js';
import { canonicalTag } from '../../i18n/tag.js';
import { configure } from '../stats-widgets.js';
import { fillsAllowed } from './fills-allowed.js';
import { guardedFetch } from './guarded-fetch.js';
import { hearHost } from './host.js';
import { dressPage } from './looks.js';
import { limitRequests } from './policy.js';
import { readEndpoints } from './endpoints.js';
import { readAddress } from './read-address.js';
import { tellHeight } from './tell-height.js';
import { watchLabel } from './watch-label.js';

/** Attributes that are addresses. The others are never fetched, nor linked to. */
const addresses = ['src', 'href', 'jobs', 'annotations', 'topology', 'options-src'];

const { documentElement: root, body } = document;
const main = document.querySelector('main') ?? body.appendChild(document.createElement('main'));
const asked = readAddress(window.location.search, (name) => {
  warnOnce(`embed.html does not know this "${name}" of its address`);
});
const endpoints = readEndpoints(allowance('stats-endpoints') ?? 'self', window.location.href, (entry) => {
  warnOnce(`embed.html: "${entry}" of stats-endpoints is no http(s) address`);
});

let sentence: ((words: FrameWords) => string) | null = null;
let label: string | null = null;

/** What whoever serves the page says in its head. */
function allowance(name: string): string | null {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? null;
}

/** In the language of the page: of the address, else of the page around it, else of the reader. */
function speak(lang: string | null): void {
  const tags = [asked.lang, lang, navigator.language].map((tag) => canonicalTag(tag ?? ''));
  root.lang = tags.find((tag) => tag !== null) ?? 'en';
  const words = frameWords(root.lang);
  document.title = label ?? words.title;
  if (!sentence) return;
  const paragraph = document.createElement('p');
  paragraph.textContent = sentence(words);
  main.replaceChildren(paragraph);
}

function refuse(why: (words: FrameWords) => string): void {
  sentence ??= why;
  speak(root.lang);
}

/** Of the address no parameters are said: there may be a key among them. */
function refuseAddress(address: string, isMethod = false): void {
  const [place = ''] = address.split(/[?#]/);
  const line = isMethod
    ? '<meta name="stats-methods"> of embed.html allows no request of that kind to'
    : '<meta name="stats-endpoints"> of embed.html does not allow';
  warnOnce(`${line} ${place}`);
  refuse(({ refused }) => refused(place));
}

function show(tag: string): void {
  const element = document.createElement(tag);
  for (const [name, value] of asked.attributes) element.setAttribute(name, value);
  watchLabel(element, (text) => {
    label = text;
    document.title = text;
  });
  main.append(element);
}

function begin(): void {
  const { element, isKnown, attributes } = asked;
  const wrong = [...attributes].find(([name, value]) => {
    return addresses.includes(name) && !fillsAllowed(value, document.baseURI, endpoints);
  });
  if (element === null) refuse(({ noElement }) => noElement);
  else if (!isKnown) refuse(({ unknownElement }) => unknownElement(element));
  else if (wrong) refuseAddress(wrong[1]);
  else show(element);
}

const mayPost = /\bpost\b/i.test(allowance('stats-methods') ?? '');
configure({ fetch: guardedFetch({ endpoints, mayPost }, refuseAddress) });
dressPage(document, asked.theme);
limitRequests(document, endpoints.origins);
root.style.colorScheme = asked.scheme ?? 'light';
speak(null);
begin();
const tellAgain = tellHeight(main);
hearHost(({ lang, scheme }) => {
  root.style.colorScheme = asked.scheme ?? scheme;
  speak(lang);
  tellAgain();
});
