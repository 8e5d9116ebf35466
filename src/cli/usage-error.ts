/** A command line that cannot be carried out; the message says what would work. Ends the process with 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
