import { Command } from 'commander';
import { MOST_TUNES } from '../../engine/evaluation/requests.ts';
import { realNumber, wholeNumber } from '../numbers.ts';
import type { EvalFlags } from '../run-evaluation.ts';
import type { Terminal } from '../terminal.ts';

/** `lilt eval`: how good a model is, in figures. */
export function evalCommand(terminal: Terminal): Command {
  return new Command('eval')
    .summary('measure a model')
    .description(
      'Has a model write tunes and measures them: whether they are valid, by our own judge and by abc2midi, abcm2ps and abcjs; ' +
        'and what the guarantee costs. With a corpus also how they compare with its tunes: form, keys, rhythm, passages they share, ' +
        'whether a classifier can tell them apart, and how well the model foretells titles that it did not learn from.',
    )
    .option('-c, --corpus <file...>', 'files of ABC tunes by people')
    .option('--model <dir>', 'folder of the model (default: LILT_MODEL, or the one that ships)')
    .option('-n, --tunes <number>', 'tunes that it writes', wholeNumber(1, MOST_TUNES), 200)
    .option(
      '--held-out <share>',
      'share of titles to foretell; 1 for all (default: what was held out of files that it learnt from, all of others)',
      realNumber(0.001, 1),
    )
    .option('--threads <number>', 'threads (default: all processors)', wholeNumber(1, 256))
    .option('--json', 'print one JSON object (its shape: src/engine/evaluation/report.ts)')
    .addHelpText(
      'after',
      `
Examples:
  npm run lilt -- eval
  npm run lilt -- eval --corpus my-tunes.abc --tunes 1000
  npm run lilt -- eval --model runs/first --corpus my-tunes.abc --json`,
    )
    .action(async (flags: EvalFlags) => {
      const { runEvaluation } = await import('../run-evaluation.ts');
      await runEvaluation(flags, terminal);
    });
}
