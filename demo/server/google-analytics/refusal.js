/** What Google refuses, with its status in HTTP and in words. */
export class Refusal extends Error {
  /**
   * @param {string} message
   * @param {number} [code]
   * @param {string} [status]
   */
  constructor(message, code = 400, status = 'INVALID_ARGUMENT') {
    super(message);
    this.code = code;
    this.status = status;
  }
}
