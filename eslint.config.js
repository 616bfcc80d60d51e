import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { configs as litConfigs } from 'eslint-plugin-lit';
// @ts-expect-error It publishes no types.
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wcConfigs } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import { local } from './test/lint/local-rules.js';
import { roomZones } from './test/lint/rooms.js';

const root = fileURLToPath(new URL('.', import.meta.url));

const everySource = 'src/**/*.ts';
const withLit = ['src/elements/**/*.ts', 'src/embed/**/*.ts'];
const drawing = 'src/elements/stats-chart/draw-chart.ts';
/** One holds the page's `fetch` as the default, the other calls what it holds; the page for frames guards it. */
const network = ['src/sources/configure.ts', 'src/sources/send.ts', 'src/embed/frame/guarded-fetch.ts'];

const litOnly = { regex: '^(@lit/|lit$|lit/)', message: 'Only elements/ and embed/ know Lit.' };
const noUnsafe = { regex: '^lit/.*unsafe-', message: 'It lets markup of an answer into the page.' };
const noAuto = { regex: '^chart\\.js/', message: "It registers all of Chart.js. Import pieces from 'chart.js'." };
const noChart = { regex: '^chart\\.js$', allowTypeImports: true, message: 'Only draw-chart.ts imports Chart.js.' };
const noLazy = {
  regex: '/(draw-chart|chart-rendering|image|world)\\.js$',
  allowTypeImports: true,
  message: 'Load it by import(), or it comes with the first figure.',
};
const noMaps = {
  regex: '^(d3-geo|topojson-client)$',
  allowTypeImports: true,
  message: 'Only stats-map/ projects and unpacks shapes.',
};

/**
 * @param {object[]} patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
function forbid(...patterns) {
  return { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] };
}

const noDefaultExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'A default export has no name of its own.',
};

const syntax = [
  noDefaultExports,
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
  { selector: "TSModuleDeclaration[kind!='global']", message: 'Use a module.' },
  { selector: 'TSParameterProperty', message: 'Write the field and its assignment.' },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'Markup of an answer must not become markup of the page.',
  },
  { selector: 'ImportExpression[source.value=/^chart\\.js/]', message: 'Load draw-chart.js, which imports Chart.js.' },
];

const networkGlobals = ['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket'].map((name) => ({
  name,
  message: 'Only sources/send.ts touches the network.',
}));

const focused = {
  selector: 'MemberExpression[object.name=/^(suite|test|describe|it)$/][property.name=/^(only|skip)$/]',
  message: 'Every test runs, always.',
};

export default defineConfig(
  // The applications of test/hosts are checked by the compilers of their frameworks.
  { ignores: ['dist/', 'coverage/', 'test/pages/', 'test/fixtures/', 'test/hosts/*/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.js'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.json',
          'test/tsconfig.json',
          'demo/tsconfig.json',
          'bench/tsconfig.json',
          'tsconfig.node.json',
        ],
        tsconfigRootDir: root,
      },
    },
    plugins: { 'import-x': importX, local },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensionAlias: { '.js': ['.ts', '.js'] } })],
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A class of constants and statics is a namespace, but a Lit element may hold nothing but decorated fields.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Numbers in a template literal are clear; everything else still has to be made a string.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Callbacks of one call read best without braces, and `return fail(…)` is a plain way out.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // `_` names what a signature asks for and this function does not use.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Sources, rows and events are plain objects of functions; nothing outside a class says `this`.
      '@typescript-eslint/unbound-method': 'off',
      // It asks for the `!` that no-non-null-assertion forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // An empty method body is a statement: "nothing to do here".
      '@typescript-eslint/no-empty-function': 'off',
      // `type` where a union or a function may come later is no worse than `interface`.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // tsconfig's noPropertyAccessFromIndexSignature asks for the opposite on index signatures.
      '@typescript-eslint/dot-notation': 'off',
      // There are none: `no-restricted-syntax` forbids them, and to look for them costs a tenth of the linter's time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-duplicates': ['error', { 'prefer-inline': true }],
      'import-x/first': 'error',
      // `== null` means "null or undefined", and nothing else does so shortly.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', ...syntax],
    },
  },
  {
    files: [everySource],
    rules: {
      ...forbid(litOnly, noUnsafe, noAuto, noChart, noLazy, noMaps),
      'import-x/no-restricted-paths': ['error', { basePath: root, zones: roomZones }],
      'local/no-date-from-string': 'error',
      'no-restricted-globals': ['error', ...networkGlobals],
      'no-restricted-properties': [
        'error',
        ...['window', 'globalThis', 'self'].map((object) => ({ object, property: 'fetch', message: 'See send.ts.' })),
      ],
      'no-console': ['error', { allow: ['warn'] }],
      'max-lines': ['error', 200],
      'max-lines-per-function': ['error', { max: 30, skipComments: true }],
    },
  },
  {
    files: withLit,
    extends: [litConfigs['flat/recommended'], wcConfigs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    settings: {
      wc: { elementBaseClasses: ['LitElement', 'BaseElement', 'Control', 'SharedAttributes', 'StatsElement'] },
    },
    rules: {
      ...litA11y.configs.recommended.rules,
      // It crashes on templates of several lines; axe checks `scope` in the tests.
      'lit-a11y/scope': 'off',
      // Safari takes the role away from a list without markers; saying it gives it back.
      'lit-a11y/no-redundant-role': 'off',
      // The define modules register the classes: a class module has no side effect.
      'wc/define-tag-after-class-definition': 'off',
      'wc/file-name-matches-element': 'off',
      ...forbid(noUnsafe, noAuto, noChart, noLazy, noMaps),
    },
  },
  // It uses the built package as its users have it: there is nothing to check it against before the build.
  { files: ['bin/*.js'], extends: [tseslint.configs.disableTypeChecked] },
  { files: [drawing], rules: forbid(noUnsafe, noAuto, noMaps) },
  { files: ['src/elements/stats-map/**/*.ts'], rules: forbid(noUnsafe, noAuto, noChart, noLazy) },
  { files: network, rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' } },
  {
    files: ['test/**/*.ts', 'test/**/*.js'],
    rules: {
      'no-restricted-syntax': ['error', focused, ...syntax.filter(({ selector }) => !/innerHTML|chart/.test(selector))],
      // Chai's `assert(…)` narrows no type, so that tests say `!` of what they have just asserted.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A stand-in for `fetch` is async without waiting for anything.
      '@typescript-eslint/require-await': 'off',
      // A test says what it expects to find: `find<HTMLButtonElement>('button')`.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A test may hand in what the types forbid: that is what bad input is.
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  {
    files: ['*.config.js', '*.config.ts'],
    rules: { 'no-restricted-syntax': ['error', ...syntax.filter((one) => one !== noDefaultExports)] },
  },
  {
    // Plain JavaScript run by Node.js: types come from JSDoc where they help, and the compiler checks them.
    files: ['**/*.js'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly', fetch: 'readonly' } },
    rules: {
      'no-undef': 'off',
      // Nothing says in JavaScript that a function returns nothing.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
);
