import type { Clock } from '../engine/ports.ts';

/** What a command may use of the process it runs in. */
export interface Terminal {
  /** Results: what was asked for, and nothing else. */
  readonly stdout: TextStream;
  /** Progress, remarks and errors. */
  readonly stderr: TextStream & { readonly isTTY?: boolean; readonly columns?: number };
  /** All that is piped in. */
  readStdin(): Promise<string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly clock: Clock;
  /** A seed that nobody chose, short enough to be said aloud. */
  randomSeed(): number;
  /**
   * Calls the listener once at Ctrl-C or SIGTERM, in place of ending the process; a second one ends it. Returns what
   * takes the listener away.
   */
  onStopSignal(listener: () => void): () => void;
}

export interface TextStream {
  write(text: string): unknown;
}
