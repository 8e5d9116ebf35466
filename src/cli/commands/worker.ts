import { Command } from 'commander';
import { wholeNumber } from '../numbers.ts';
import type { WorkerFlags } from '../run-worker.ts';
import type { Terminal } from '../terminal.ts';

/** `lilt worker`: trains for bots. */
export function workerCommand(terminal: Terminal): Command {
  return new Command('worker')
    .summary('train for the bot, on this or another machine')
    .description(
      'Takes the trainings that people asked the bot for, one after the other, until it is stopped. It needs the settings of ' +
        'the bot: the same DATABASE_URL, which is a PostgreSQL, and the same LILT_BLOBS, which is a folder that both see or a ' +
        'bucket. As many workers as you like may run; one that is killed loses nothing, for another goes on.',
    )
    .option(
      '--lease <seconds>',
      'when this worker has not been heard of for so long, another takes its training (default: 30)',
      wholeNumber(2, 3600),
    )
    .addHelpText(
      'after',
      `
Examples:
  DATABASE_URL=postgresql://lilt:secret@db/lilt LILT_BLOBS=s3://tunes npm run lilt -- worker
  npm run lilt -- worker --lease 60             with the settings in .env

How many threads a training takes is set where the bot runs (LILT_TRAINING_THREADS), for they decide the last bits of
what comes of it: the same on every machine. There, 0 leaves all training to workers.
SIGTERM or Ctrl-C: the training at hand is written down and given back, and the worker ends.`,
    )
    .action(async (flags: WorkerFlags) => {
      const { runWorker } = await import('../run-worker.ts');
      await runWorker(flags, terminal);
    });
}
