import { parseKey } from '../engine/abc/key.ts';
import { DEFAULT_TEMPERATURE } from '../engine/compose/check-request.ts';
import { loadModelFolder } from '../engine/model/model-folder.ts';
import { flagOf } from '../engine/training/train-options.ts';
import { openPieceComposer, type WrittenPiece } from '../engine/voices/composer.ts';
import { isPieceKey } from '../engine/voices/plan.ts';
import { commandLine } from './command-line.ts';
import { UsageError } from './errors.ts';
import { modelDir } from './model-dir.ts';
import { seedsFor } from './seeds.ts';
import type { Terminal } from './terminal.ts';
import type { TuneFiles } from './tune-files.ts';
import type { TuneFlags } from './write-tunes.ts';

/** What a piece in four voices can be asked for; all else belongs to tunes. */
const CHOICES: ReadonlySet<string> = new Set([
  ...['key', 'seed', 'temperature', 'count', 'model', 'out', 'json'],
]);
/** Pieces that are written side by side before they are printed. */
const AT_ONCE = 32;

/**
 * Carries out `lilt tune --model DIR` where no type is named and the model writes pieces in four voices; false, and nothing
 * done, where it writes something else. Throws UsageError or EngineError with what would work.
 */
export async function writePieces(flags: TuneFlags, terminal: Terminal): Promise<boolean> {
  const model = await loadModelFolder(await modelDir(flags.model, terminal));
  if (model.manifest.textForm !== 'voices-1') return false;
  const strangers = Object.keys(flags).filter((flag) => !CHOICES.has(flag));
  if (strangers.length > 0) {
    throw new UsageError(
      `A piece in four voices has a key, a seed and a temperature; leave out ${strangers.map(flagOf).join(', ')}.`,
    );
  }
  const { key: asked, seed, temperature = DEFAULT_TEMPERATURE, count, out } = flags;
  const key = asked === undefined ? undefined : parseKey(asked);
  if (key !== undefined && (key === null || !isPieceKey(key))) {
    throw new UsageError(`"${asked}" is no key for voices; write G, Em, Ddor, Amix, Bb, F#m.`);
  }
  if (seed !== undefined && !/^\d{1,15}$/.test(seed)) {
    throw new UsageError(`The seed of a piece in four voices is a whole number, not "${seed}".`);
  }
  if (!(temperature >= 0.1 && temperature <= 2)) {
    throw new UsageError(`The temperature goes from 0.1 to 2, not ${temperature}.`);
  }
  const composer = openPieceComposer(model);
  // Engraving is loaded only where something is to be engraved.
  const files = out === undefined ? null : await import('./tune-files.ts');
  const seeds = seedsFor(seed, count, terminal.randomSeed);
  for (let from = 0; from < seeds.length; from += AT_ONCE) {
    const some = seeds.slice(from, from + AT_ONCE);
    for (const piece of composer.write(some, { temperature, ...(key && { key }) })) {
      const written =
        files === null || out === undefined
          ? null
          : await files.writeTuneFiles(out, { ...piece, type: 'chorale' });
      const print = flags.json ? asJson : asAbc;
      terminal.stdout.write(print(piece, written, againLine(piece, flags)));
    }
  }
  return true;
}

/** The command that gives a piece again. */
function againLine({ seed, temperature }: WrittenPiece, { key, model }: TuneFlags): string {
  return commandLine([
    ...['npm', 'run', 'lilt', '--', 'tune', '--seed', seed],
    ...(key === undefined ? [] : ['--key', key]),
    ...(temperature === DEFAULT_TEMPERATURE ? [] : ['--temperature', String(temperature)]),
    ...(model === undefined ? [] : ['--model', model]),
  ]);
}

type Print = (piece: WrittenPiece, files: TuneFiles | null, again: string) => string;

const asAbc: Print = ({ abc, modelId, form }, files, again) =>
  [
    abc.trimEnd(),
    `% model ${modelId}, ${form}`,
    ...(files === null ? [] : [`% files ${Object.values(files).join(' ')}`]),
    `% again: ${again}`,
    '',
    '',
  ].join('\n');

const asJson: Print = ({ modelId, ...piece }, files, again) =>
  `${JSON.stringify({ ...piece, model: modelId, files: files ?? {}, again })}\n`;
