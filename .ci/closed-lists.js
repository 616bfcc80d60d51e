/*
 * What the compiler knows of the elements' properties and the analyzer does not: the values that stand behind the name
 * of a type, `ChartType`.
 */
import ts from 'typescript';

/**
 * Values of a property, and whether it takes others too.
 *
 * @typedef {{ values: string[], isOpen: boolean }} ClosedList
 */

/**
 * The lists of all properties that have one, by class and property: `StatsChart.type`.
 *
 * @returns {Map<string, ClosedList>}
 */
export function closedLists() {
  const config = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.json',
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic },
  );
  const program = ts.createProgram(config?.fileNames ?? [], config?.options ?? {});
  const checker = program.getTypeChecker();
  const classes = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.includes('/src/elements/'))
    .flatMap(({ statements }) => statements.filter(ts.isClassDeclaration));
  const properties = classes.flatMap(({ name: { text: name } = { text: '' }, members }) =>
    members.filter(ts.isPropertyDeclaration).map((property) => /** @type {const} */ ([name, property])),
  );
  return new Map(
    properties.flatMap(([name, property]) => {
      const list = listOf(checker.getTypeAtLocation(property));
      return list.values.length > 0 ? [[`${name}.${property.name.getText()}`, list]] : [];
    }),
  );
}

/**
 * @param {ts.Type} type
 * @returns {ClosedList}
 */
function listOf(type) {
  const types = type.isUnion() ? type.types : [];
  return {
    values: types.flatMap((one) => (one.isStringLiteral() ? [one.value] : [])),
    // `string & {}`, beside values of its own.
    isOpen: types.some((one) => one.isIntersection()),
  };
}

/** @param {ts.Diagnostic} diagnostic */
function onUnRecoverableConfigFileDiagnostic({ messageText }) {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
}
