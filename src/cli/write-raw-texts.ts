import { openRawSampler } from '../engine/compose/raw-sampler.ts';
import { loadModelFolder } from '../engine/model/model-folder.ts';
import { flagOf } from '../engine/training/train-options.ts';
import { commandLine } from './command-line.ts';
import { UsageError } from './errors.ts';
import { modelDir } from './model-dir.ts';
import { seedsFor } from './seeds.ts';
import type { Terminal } from './terminal.ts';
import type { TuneFlags } from './write-tunes.ts';

/** A terminal's worth of text; and what is a few minutes' work. */
const USUAL_LENGTH = 400;
const MOST_LENGTH = 1_000_000;

/** What belongs to tunes, and says nothing to a network of raw text. */
const OF_TUNES = ['key', 'metre', 'out'] as const satisfies readonly (keyof TuneFlags)[];

/** Carries out `lilt tune --raw`: prints texts as the network alone writes them. Throws UsageError or EngineError. */
export async function writeRawTexts(
  type: string,
  flags: TuneFlags,
  terminal: Terminal,
): Promise<void> {
  const strangers = OF_TUNES.filter((flag) => flags[flag] !== undefined).map(flagOf);
  if (type !== '') strangers.unshift(`the type (${type})`);
  if (strangers.length > 0) {
    throw new UsageError(
      `Raw text is written without a plan; leave out ${strangers.join(', ')}, or leave out --raw.`,
    );
  }
  const { start, model: folder, count } = flags;
  if (start === undefined) {
    throw new UsageError('Say which character the text begins with: tune --raw --start K.');
  }
  const length = lengthOf(flags.length);
  const temperature = flags.temperature ?? 1;
  if (!(temperature >= 0.01 && temperature <= 10)) {
    throw new UsageError(`The temperature of raw text goes from 0.01 to 10, not ${temperature}.`);
  }
  if (flags.seed !== undefined && !/^\d{1,15}$/.test(flags.seed)) {
    throw new UsageError(
      `The seed of raw text is a whole number, not "${flags.seed}"; what it begins with is --start.`,
    );
  }
  const model = await loadModelFolder(await modelDir(folder, terminal));
  const sampler = openRawSampler(model);
  for (const seed of seedsFor(flags.seed, count, terminal.randomSeed)) {
    const text = sampler.write({ start, length, seed, temperature });
    const again = commandLine([
      ...['npm', 'run', 'lilt', '--', 'tune', '--raw', '--start', start, '--length', `${length}`],
      ...['--seed', seed, ...(temperature === 1 ? [] : ['--temperature', `${temperature}`])],
      ...(folder === undefined ? [] : ['--model', folder]),
    ]);
    if (flags.json) {
      const record = { text, seed, model: model.id, start, length, temperature, again };
      terminal.stdout.write(`${JSON.stringify(record)}\n`);
    } else {
      // The text may hold anything, so what there is to say of it does not stand in it.
      terminal.stdout.write(`${text}\n`);
      terminal.stderr.write(`% model ${model.id}, again: ${again}\n`);
    }
  }
}

function lengthOf(text: string | undefined): number {
  if (text === undefined) return USUAL_LENGTH;
  const length = Number(text);
  if (/^\d+$/.test(text) && length >= 1 && length <= MOST_LENGTH) return length;
  throw new UsageError(
    `The length of raw text is its characters, 1 to ${MOST_LENGTH.toLocaleString('en')}, not "${text}".`,
  );
}
