/** A command line that cannot be carried out; the message says what would work. Ends the process with 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** The person stopped it before it was done; the message says how to go on. Ends the process with 1. */
export class StoppedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StoppedError';
  }
}
