import ts from 'typescript';

/**
 * `new Date('2026-01')` is midnight in Greenwich: a day early west of it. A template that ends in `Z` says that it is
 * a whole instant; any other instant goes through `Date.parse`, whose number says what it is.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
const noDateFromString = {
  meta: {
    type: 'problem',
    messages: { text: 'new Date(text) reads a bucket as an instant. Use the model, or Date.parse for an instant.' },
    schema: [],
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    return {
      /** @param {import('estree').NewExpression} node */
      "NewExpression[callee.name='Date'][arguments.length=1]"(node) {
        const [argument] = node.arguments;
        if (argument?.type === 'TemplateLiteral' && argument.quasis.at(-1)?.value.raw.endsWith('Z')) return;
        /** @type {ts.Type} */
        const type = services.getTypeAtLocation(argument);
        const parts = type.isUnion() ? type.types : [type];
        if (parts.some((part) => (part.flags & ts.TypeFlags.StringLike) !== 0)) {
          context.report({ node, messageId: 'text' });
        }
      },
    };
  },
};

export const local = { rules: { 'no-date-from-string': noDateFromString } };
