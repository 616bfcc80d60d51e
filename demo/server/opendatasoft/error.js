/** A query that the portal refuses, with the body of its answer. */
export class Refusal extends Error {
  /**
   * @param {number} status
   * @param {string} code
   * @param {string} message
   */
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.body = { error_code: code, message };
  }
}

/**
 * @param {string} what
 * @param {string} clause
 */
export function malformed(what, clause) {
  return new Refusal(
    400,
    'ODSQLError',
    `ODSQL query is malformed: ${what}. Clause(s) containing the error(s): ${clause}.`,
  );
}

/**
 * @param {string} found
 * @param {number} position
 * @param {string} text
 * @param {string} clause
 */
export function unexpected(found, position, text, clause) {
  const where = `unexpected ${found || 'end of line'} at position ${position} in ${text}`;
  return new Refusal(
    400,
    'ODSQLSyntaxError',
    `ODSQL syntax exception: ${where}. Clause(s) containing the error(s): ${clause}.`,
  );
}
