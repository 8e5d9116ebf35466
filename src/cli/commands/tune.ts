import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import type { TuneRequest, WrittenTune } from '../../engine/compose/types.ts';
import { commandLine } from '../command-line.ts';
import { inOrder } from '../in-order.ts';
import { realNumber, wholeNumber } from '../numbers.ts';
import { seedsFor } from '../seeds.ts';
import type { Terminal } from '../terminal.ts';
import type { TuneFiles } from '../tune-files.ts';

interface TuneOptions {
  readonly key?: string;
  readonly metre?: string;
  readonly seed?: string;
  readonly temperature?: number;
  readonly length?: string;
  readonly count: number;
  readonly model?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** Tunes that are written side by side: enough to fill the batches of every worker, few enough to hold in memory. */
const IN_FLIGHT = 32;

/** `lilt tune`: writes tunes, prints them, and puts them into files. */
export function tuneCommand(terminal: Terminal): Command {
  return new Command('tune')
    .summary('write a tune')
    .description(
      'Writes a new tune and prints it as ABC, with the line that gives the same tune again.',
    )
    .argument('<type...>', 'kind of tune: jig, slip jig, reel, hornpipe, polka, waltz, ...')
    .option('-k, --key <key>', 'key and mode: G, Edor, Amix, Bm (default: one that the type likes)')
    .option('-m, --metre <metre>', 'metre, where the type leaves a choice: 6/8, 4/4, C|')
    .option(
      '-s, --seed <seed>',
      'a whole number seeds the draw; other text is how the tune begins (K, G2BD); G2BD#42 is both (default: a number nobody chose)',
    )
    .option(
      '-t, --temperature <number>',
      'daring, 0.1 to 2: less is safer, more is wilder (default: 1)',
      realNumber(0.1, 2),
    )
    .option('-l, --length <number>', '1 to 6: parts; 8 or more: bars (default: as the type has)')
    .option(
      '-n, --count <number>',
      'tunes to write, each with a seed of its own',
      wholeNumber(1, 10_000),
      1,
    )
    .option(
      '--model <dir>',
      'folder of the model that writes (default: LILT_MODEL, or the one that ships)',
    )
    .option('-o, --out <dir>', 'folder for the files: <title>-<seed>.abc, .png and .mid')
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
  npm run --silent lilt -- tune jig --json | jq -r .abc        --silent: without npm's own lines

What is printed is ABC; lines that begin with % are remarks.`,
    )
    .action((words: string[], options: TuneOptions) =>
      writeTunes(words.join(' '), options, terminal),
    );
}

async function writeTunes(type: string, options: TuneOptions, terminal: Terminal): Promise<void> {
  const [{ createComposer }, { standardModelDir }, { sameAgain }, { checkRequest }] =
    await Promise.all([
      import('../../engine/compose/composer.ts'),
      import('../model-dir.ts'),
      import('../../engine/use-cases/same-again.ts'),
      import('../../engine/compose/check-request.ts'),
    ]);
  const seeds = seedsFor(options.seed, options.count, terminal.randomSeed);
  const request = (seed: string): TuneRequest => ({
    type,
    seed,
    ...(options.key !== undefined && { key: options.key }),
    ...(options.metre !== undefined && { metre: options.metre }),
    ...(options.temperature !== undefined && { temperature: options.temperature }),
    ...(options.length !== undefined && { length: options.length }),
  });
  // What cannot be asked for is said before a network is loaded, and before a folder is made.
  checkRequest(request(seeds[0] ?? ''));

  const modelDir = options.model ?? standardModelDir(terminal);
  const workers = Math.min(options.count, availableParallelism());
  const composer = await createComposer({ modelDir, workers });
  const print = options.json ? printJson : printAbc;
  const again = (tune: WrittenTune) =>
    commandLine([
      ...['npm', 'run', 'lilt', '--', 'tune', tune.type],
      ...sameAgain(tune).flatMap(({ name, value }) =>
        name === 'type' ? [] : [`--${name}`, value],
      ),
      ...(options.model === undefined ? [] : ['--model', options.model]),
    ]);
  try {
    const save = options.out === undefined ? null : await fileWriter(options.out);
    const compose = (index: number) => composer.write(request(seeds[index] ?? ''));
    for await (const tune of inOrder(options.count, IN_FLIGHT, compose)) {
      const files = save === null ? null : await save(tune);
      terminal.stdout.write(print(tune, files, again(tune)));
    }
  } finally {
    await composer.close();
  }
}

async function fileWriter(folder: string): Promise<(tune: WrittenTune) => Promise<TuneFiles>> {
  const [{ renderInTurn }, { writeTuneFiles }] = await Promise.all([
    import('../../engine/use-cases/render-tune.ts'),
    import('../tune-files.ts'),
  ]);
  const render = renderInTurn();
  return (tune) => writeTuneFiles(folder, tune, render);
}

type Print = (tune: WrittenTune, files: TuneFiles | null, again: string) => string;

/** A tune as ABC; what else there is to say stands in comments, so that all of it is an ABC file. */
const printAbc: Print = ({ abc, modelId, form }, files, again) =>
  [
    abc.trimEnd(),
    `% model ${modelId}, ${form}`,
    ...(files === null ? [] : [`% files ${Object.values(files).join(' ')}`]),
    `% again: ${again}`,
    '',
    '',
  ].join('\n');

const printJson: Print = (tune, files, again) =>
  `${JSON.stringify({
    abc: tune.abc,
    seed: tune.seed,
    model: tune.modelId,
    type: tune.type,
    key: tune.key,
    metre: tune.metre,
    files: files ?? {},
    title: tune.title,
    temperature: tune.temperature,
    length: tune.length,
    form: tune.form,
    again,
  })}\n`;
