import { Command } from 'commander';
import { BANDS } from '../../engine/band/bands.ts';
import { DEFAULT_TEMPERATURE } from '../../engine/compose/check-request.ts';
import { TUNE_TYPES } from '../../engine/compose/tune-types.ts';
import { anyNumber, wholeNumber } from '../numbers.ts';
import type { Terminal } from '../terminal.ts';
import type { TuneFlags } from '../write-tunes.ts';

/** `lilt tune`: writes tunes, prints them, and puts them into files. */
export function tuneCommand(terminal: Terminal): Command {
  const command = new Command('tune')
    .summary('write a tune')
    .description(
      'Writes a new tune and prints it as ABC, with the line that gives the same tune again.',
    )
    .argument('[type...]', `kind of tune: ${TUNE_TYPES.map(({ name }) => name).join(', ')}`)
    .option('-k, --key <key>', 'key and mode: G, Edor, Amix, Bm (default: one that the type likes)')
    .option('-m, --metre <metre>', 'metre, where the type leaves a choice: 6/8, 4/4, C|')
    .option(
      '-s, --seed <seed>',
      'a whole number seeds the draw; other text is how the tune begins (K, G2BD); G2BD#42 is both (default: a number nobody chose)',
    )
    .option(
      '-t, --temperature <number>',
      `daring: less is safer, more is wilder (default: ${DEFAULT_TEMPERATURE})`,
      anyNumber,
    )
    .option(
      '-l, --length <number>',
      'up to 6: parts; 8 or more: bars (default: as tunes of the type are); with --raw: characters (default: 400)',
    )
    .option(
      '-f, --form <letters>',
      'parts by letters, each twice where it is repeated: AABB, AABBCC, ABC (default: as tunes of the type have)',
    )
    .option(
      '-b, --band <name>',
      `parts for others to play with it: ${BANDS.map(({ name }) => name).join(', ')}`,
    )
    .option(
      '-n, --count <number>',
      'tunes to write, each with a seed of its own',
      wholeNumber(1, 10_000),
      1,
    )
    .option(
      '--model <model>',
      'folder of the model that writes, or id or name of one that the bot keeps (default: LILT_MODEL, or the one that ships)',
    )
    .option('-o, --out <dir>', 'folder for the files: <title>-<seed>.abc, .png and .mid')
    .option('--raw', 'no tune, but text as a model of `lilt train --preset seed` writes it alone')
    .option('--start <character>', 'with --raw: the character that the text begins with')
    .option('--json', 'print one JSON object a tune, a line each')
    .addHelpText(
      'after',
      `
Examples:
  npm run lilt -- tune jig
  npm run lilt -- tune slip jig --key Edor --out tunes
  npm run lilt -- tune reel --key G --seed 42 --out tunes      the same tune, whenever it is run
  npm run lilt -- tune waltz --seed G2BD                       a waltz that begins so
  npm run lilt -- tune polka --count 20 --seed 7 --out tunes   twenty, each with its own seed
  npm run lilt -- tune polka --band 'full band' --out tunes    with guitar, bass and bodhrán
  npm run --silent lilt -- tune jig --json | jq -r .abc        --silent: without npm's own lines
  npm run lilt -- tune --model runs/chorales --out tunes       four voices, by a model of train --preset voices
  npm run lilt -- tune --raw --start K --length 400 --model runs/case-study

What is printed is ABC; lines that begin with % are remarks.`,
    );
  return command.action(async (words: string[], flags: TuneFlags) => {
    const type = words.join(' ');
    if (flags.raw) {
      const { writeRawTexts } = await import('../write-raw-texts.ts');
      return writeRawTexts(type, flags, terminal);
    }
    if (type === '' && flags.model !== undefined) {
      const { writePieces } = await import('../write-pieces.ts');
      if (await writePieces(flags, terminal)) return;
    }
    if (type === '') command.error("error: missing required argument 'type'");
    if (flags.start !== undefined)
      command.error('error: --start goes with --raw; a tune begins as --seed says');
    const { writeTunes } = await import('../write-tunes.ts');
    await writeTunes(type, flags, terminal);
  });
}
