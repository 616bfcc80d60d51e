/** A call that the API refuses: its words, and the status that they come with. Most come with 200. */
export class Refusal extends Error {
  /**
   * @param {string} message
   * @param {number} [status]
   */
  constructor(message, status = 200) {
    super(message);
    this.status = status;
  }
}
