import { Command } from 'commander';
import { wholeNumber } from '../numbers.ts';
import type { EvalFlags } from '../run-evaluation.ts';
import type { Terminal } from '../terminal.ts';

/** `lilt eval`: how well a model foretells tunes. */
export function evalCommand(terminal: Terminal): Command {
  return new Command('eval')
    .summary('measure a model on tunes')
    .description(
      'Measures how well a model foretells the tunes of some files: all the nats that their music costs it, by their notes ' +
        'and by their characters. Fewer is better. Only tunes that it was not trained on say how good it is.',
    )
    .requiredOption('-c, --corpus <file...>', 'files of ABC tunes')
    .option('--model <dir>', 'folder of the model (default: LILT_MODEL, or the one that ships)')
    .option('--threads <number>', 'threads (default: all processors)', wholeNumber(1, 256))
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  npm run lilt -- eval --corpus my-tunes.abc
  npm run lilt -- eval --model runs/first --corpus my-tunes.abc --json`,
    )
    .action(async (flags: EvalFlags) => {
      const { runEvaluation } = await import('../run-evaluation.ts');
      await runEvaluation(flags, terminal);
    });
}
