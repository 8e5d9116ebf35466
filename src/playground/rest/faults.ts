/** A refusal that a test or a person asked for, to see how the bot takes it. */
export interface Fault {
  /** Matched against `PATCH /webhooks/1/token/messages/@original`. */
  readonly match: RegExp;
  /** What is replied instead of the real answer. Without it, the real answer is given. */
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds to wait first. */
  readonly delayMs?: number;
  /** Cuts the connection without a reply. */
  readonly hangUp?: boolean;
  /** How many requests it meets; 1 unless said. */
  readonly times?: number;
}

/** Takes the first fault that fits out of the list, or counts it down. */
export function takeFault(faults: Fault[], route: string): Fault | undefined {
  const index = faults.findIndex((one) => one.match.test(route));
  const fault = faults[index];
  if (!fault) return undefined;
  const left = (fault.times ?? 1) - 1;
  if (left > 0) faults[index] = { ...fault, times: left };
  else faults.splice(index, 1);
  return fault;
}
