#!/usr/bin/env node
/**
 * The `lilt` command. All that it takes from the process is taken here: arguments, streams, signals, time and chance.
 */
import { randomInt } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { runCli } from './cli/program.ts';

// A reader that has seen enough (`lilt tune ... | head`) closes the pipe: that is the end, not a fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

process.exitCode = await runCli(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  readStdin: () => text(process.stdin),
  env: process.env,
  cwd: process.cwd(),
  clock: () => new Date(),
  randomSeed: () => randomInt(1_000_000),
  onStopSignal(listener) {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, listener);
    return () => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, listener);
    };
  },
});
