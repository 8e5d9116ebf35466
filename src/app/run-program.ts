/** What a program that runs until it is stopped is given. */
export interface Life {
  /** Says what is to be done at the end, whatever the end is: the last said comes first. */
  atEnd(close: () => Promise<unknown> | unknown): void;
  /** Waits for what is being opened, and closes it at the end, also when something else fails in the meantime. */
  opened<T extends { close(): Promise<unknown> }>(opening: T | Promise<T>): Promise<T>;
  /** Resolves with the name of the first SIGTERM or SIGINT; rejects when `fail` was called. */
  readonly over: Promise<string>;
  /** Ends the program because of something that happened outside its course. */
  fail(error: unknown): void;
}

/**
 * Runs a program to its end and says how it ended: 0, or 1 after `explain` was told why.
 * A second signal means that whoever sent it will not wait any longer: the process ends at once, with the exit code that
 * shells give for the signal.
 */
export async function runProgram(
  program: (life: Life) => Promise<void>,
  explain: (error: unknown) => void,
): Promise<number> {
  const open: (() => Promise<unknown> | unknown)[] = [];
  let stop: (signal: string) => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const over = new Promise<string>((resolve, reject) => {
    stop = resolve;
    fail = reject;
  });
  // A failure may come while nobody waits yet; whoever waits later still gets it.
  over.catch(() => {});
  onSignal(stop);

  let exitCode = 0;
  const report = (error: unknown) => {
    exitCode = 1;
    explain(error);
  };
  const life: Life = {
    atEnd: (close) => open.push(close),
    async opened(opening) {
      const opened = Promise.resolve(opening);
      open.push(() =>
        opened.then(
          (it) => it.close(),
          () => {},
        ),
      );
      return opened;
    },
    over,
    fail,
  };
  await program(life).catch(report);
  for (let close = open.pop(); close !== undefined; close = open.pop()) {
    await Promise.resolve().then(close).catch(report);
  }
  return exitCode;
}

function onSignal(stop: (signal: string) => void): void {
  let asked = false;
  for (const [signal, number] of [
    ['SIGTERM', 15],
    ['SIGINT', 2],
  ] as const) {
    process.on(signal, () => {
      if (asked) process.exit(128 + number);
      asked = true;
      stop(signal);
    });
  }
}
