import { Command } from 'commander';
import type { ImproveFlags } from '../improve-file.ts';
import type { Terminal } from '../terminal.ts';

/** `lilt improve`: finds what is wrong in tunes, and mends it. */
export function improveCommand(terminal: Terminal): Command {
  return new Command('improve')
    .summary('mend tunes that somebody wrote')
    .description(
      'Looks through the tunes of an ABC file and prints them mended: bars that do not add up, repeats, ties, headers, notes ' +
        'that are misspelled. What was found, changed and left goes to the error output. A sound tune stays as it was written.',
    )
    .argument('<file>', 'a file of ABC tunes; - reads the standard input')
    .option('-o, --out <dir>', 'folder for the mended tunes: <title>-improved.abc, .png and .mid')
    .option('--json', 'print one JSON object a tune, a line each')
    .addHelpText(
      'after',
      `
Examples:
  npm run lilt -- improve my-tune.abc
  npm run --silent lilt -- improve my-tunes.abc --json | jq .bars`,
    )
    .action(async (file: string, flags: ImproveFlags) => {
      const { improveFile } = await import('../improve-file.ts');
      await improveFile(file, flags, terminal);
    });
}
