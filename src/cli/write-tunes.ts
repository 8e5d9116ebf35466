import { availableParallelism } from 'node:os';
import { bandNamed, withBand } from '../engine/band/index.ts';
import { checkRequest } from '../engine/compose/check-request.ts';
import { createComposer } from '../engine/compose/composer.ts';
import { replacedIn } from '../engine/compose/replaced.ts';
import type { TuneRequest, TuneSource, WrittenTune } from '../engine/compose/types.ts';
import { inEnglish } from '../engine/sentence.ts';
import { sameAgain } from '../engine/use-cases/same-again.ts';
import { commandLine } from './command-line.ts';
import { inOrder } from './in-order.ts';
import { modelDir } from './model-dir.ts';
import { seedsFor } from './seeds.ts';
import type { Terminal } from './terminal.ts';
import type { TuneFiles } from './tune-files.ts';

/** As commander hands them over. */
export interface TuneFlags {
  readonly key?: string;
  readonly metre?: string;
  readonly seed?: string;
  readonly temperature?: number;
  readonly length?: string;
  readonly form?: string;
  readonly band?: string;
  readonly count: number;
  readonly model?: string;
  readonly out?: string;
  readonly json?: true;
  /** Text of a network of raw text, in place of a tune (write-raw-texts.ts). */
  readonly raw?: true;
  readonly start?: string;
}

/** A tune that the ones to be written are made from, and the words of the command line that say so. */
export interface MadeFrom {
  readonly from: TuneSource;
  readonly words: readonly string[];
}

/** A tune, and who plays with it where somebody does: their parts are in its ABC. */
export type PrintedTune = WrittenTune & { readonly band?: string };

/** Tunes that are written side by side: enough to fill the batches of every worker, few enough to hold in memory. */
const IN_FLIGHT = 32;

/**
 * Carries out `lilt tune`: prints tunes in the order of their seeds, each as soon as it and those before it are done.
 * Throws UsageError or EngineError with what would work.
 */
export async function writeTunes(
  type: string,
  flags: TuneFlags,
  terminal: Terminal,
  made?: MadeFrom,
): Promise<void> {
  const { count, out } = flags;
  const seeds = seedsFor(flags.seed, count, terminal.randomSeed);
  const shape = [flags.form, flags.length].filter((one) => one !== undefined).join(' ');
  const request = (seed: string): TuneRequest => ({
    type,
    seed,
    ...(flags.key !== undefined && { key: flags.key }),
    ...(flags.metre !== undefined && { metre: flags.metre }),
    ...(flags.temperature !== undefined && { temperature: flags.temperature }),
    ...(shape !== '' && { length: shape }),
    ...(made && { from: made.from }),
  });
  // What cannot be asked for is said before a network is loaded, and before a folder is made.
  checkRequest(request(seeds[0] ?? ''));
  const band = flags.band === undefined ? null : bandNamed(flags.band);
  if (!flags.json)
    for (const one of replacedIn(request(seeds[0] ?? '')))
      terminal.stderr.write(`${inEnglish(one)}\n`);

  const workers = Math.min(count, availableParallelism());
  const composer = await createComposer({
    modelDir: await modelDir(flags.model, terminal),
    workers,
  });
  try {
    // Engraving is loaded only where something is to be engraved.
    const files = out === undefined ? null : await import('./tune-files.ts');
    const compose = async (index: number): Promise<PrintedTune> => {
      const tune = await composer.write(request(seeds[index] ?? ''));
      return band === null ? tune : { ...tune, band, abc: withBand(tune.abc, band) };
    };
    for await (const tune of inOrder(count, IN_FLIGHT, compose)) {
      const written =
        files === null || out === undefined ? null : await files.writeTuneFiles(out, tune);
      const print = flags.json ? asJson : asAbc;
      terminal.stdout.write(print(tune, written, againLine(tune, flags, made), made?.from));
    }
  } finally {
    await composer.close();
  }
}

/** The command that gives a tune again. */
export function againLine(
  tune: PrintedTune,
  flags: Pick<TuneFlags, 'model' | 'key'>,
  made?: MadeFrom,
): string {
  const options = sameAgain(tune, flags.model ?? null).filter(
    // What is made from a tune has its type, metre and, unless asked otherwise, key.
    ({ name }) =>
      !made ||
      ['seed', 'temperature', 'band', 'model'].includes(name) ||
      (name === 'key' && flags.key !== undefined),
  );
  return commandLine([
    ...['npm', 'run', 'lilt', '--', ...(made?.words ?? ['tune', tune.type])],
    ...options.flatMap(({ name, value }) => (name === 'type' ? [] : [`--${name}`, value])),
  ]);
}

type Print = (
  tune: PrintedTune,
  files: TuneFiles | null,
  again: string,
  from?: TuneSource,
) => string;

/** A tune as ABC; what else there is to say stands in comments, so that all of it is an ABC file. */
export const asAbc: Print = ({ abc, modelId, form, closest }, files, again) =>
  [
    abc.trimEnd(),
    `% model ${modelId}, ${form}`,
    ...(closest?.title ? [`% closest: ${closest.title}, ${closest.bars} bars`] : []),
    ...(files === null ? [] : [`% files ${Object.values(files).join(' ')}`]),
    `% again: ${again}`,
    '',
    '',
  ].join('\n');

export const asJson: Print = (tune, files, again, from) =>
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
    band: tune.band ?? null,
    form: tune.form,
    closest: tune.closest,
    replaced: replacedIn(tune).map(inEnglish),
    ...(from && { from: { how: from.how, amount: from.amount, parts: from.parts } }),
    again,
  })}\n`;
