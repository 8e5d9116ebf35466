/** Carries out the commands that make something of a tune that is there. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { spellKey } from '../engine/abc/key.ts';
import { createComposer } from '../engine/compose/composer.ts';
import { readGivenTune } from '../engine/compose/given.ts';
import type { Way, WrittenTune } from '../engine/compose/types.ts';
import { withChords, withoutChords } from '../engine/harmony/index.ts';
import { requestFrom } from '../engine/use-cases/play/request-from.ts';
import { writeFollowing } from '../engine/use-cases/play/write-set.ts';
import { UsageError } from './errors.ts';
import { modelDir } from './model-dir.ts';
import { seedsFor } from './seeds.ts';
import type { Terminal } from './terminal.ts';
import { againLine, asAbc, asJson, type TuneFlags, writeTunes } from './write-tunes.ts';

/** As commander hands them over. */
export interface PlayFlags extends TuneFlags {
  readonly amount?: number;
  readonly parts?: number;
  readonly type?: string;
}

export interface SetFlags extends Omit<TuneFlags, 'count'> {
  readonly first?: string;
}

/** More than this of a file is not read: one tune is far shorter. */
const LONGEST_FILE = 1 << 20;

/** `lilt vary`, `continue`, `answer` and `title`. Throws UsageError or EngineError with what would work. */
export async function makeFrom(
  how: Way,
  command: string,
  file: string,
  { amount, parts, type, ...flags }: PlayFlags,
  terminal: Terminal,
): Promise<void> {
  const from = {
    abc: await firstTune(file, terminal),
    how,
    ...(amount !== undefined && { amount }),
    ...(parts !== undefined && { parts }),
  };
  const request = requestFrom(from, type);
  const words = [
    command,
    file,
    ...(amount === undefined ? [] : ['--amount', String(amount)]),
    ...(parts === undefined ? [] : ['--parts', String(parts)]),
    ...(type === undefined ? [] : ['--type', type]),
  ];
  await writeTunes(request.type, flags, terminal, { from, words });
}

/** `lilt harmonise`. */
export async function harmoniseFile(
  file: string,
  { anew, json }: { readonly anew?: true; readonly json?: true },
  terminal: Terminal,
): Promise<void> {
  const abc = await firstTune(file, terminal);
  readGivenTune(abc);
  const written = withChords(anew ? withoutChords(abc) : abc);
  const chords = readGivenTune(written).elements.flatMap((element) =>
    element.kind === 'note' || element.kind === 'rest' ? (element.chord ?? []) : [],
  );
  terminal.stdout.write(
    json ? `${JSON.stringify({ abc: written, chords })}\n` : `${written.trimEnd()}\n`,
  );
}

/** `lilt set`: prints the tunes in their order, as one tunebook. */
export async function writeSet(type: string, flags: SetFlags, terminal: Terminal): Promise<void> {
  const given = flags.first === undefined ? null : await firstTune(flags.first, terminal);
  const kind =
    given === null ? type : requestFrom({ abc: given, how: 'variation' }, type || undefined).type;
  const number = seedsFor(flags.seed, 1, terminal.randomSeed)[0] as string;
  if (!/^-?\d+$/.test(number)) throw new UsageError('The seed of a set is a whole number.');
  const request = {
    type: kind,
    ...(flags.metre !== undefined && { metre: flags.metre }),
    ...(flags.temperature !== undefined && { temperature: flags.temperature }),
  };
  const composer = await createComposer({
    modelDir: await modelDir(flags.model, terminal),
    workers: 2,
  });
  try {
    const first =
      given === null
        ? await composer.write({
            ...request,
            seed: number,
            ...(flags.key !== undefined && { key: flags.key }),
          })
        : null;
    const begun = first ?? { abc: given ?? '', key: spellKey(readGivenTune(given ?? '').key) };
    const following = await writeFollowing(begun, request, number, (one) => composer.write(one));
    const tunes = first ? [first, ...following] : following;
    if (given !== null && !flags.json) terminal.stdout.write(`${numbered(given, 1)}\n\n`);
    for (const [i, tune] of tunes.entries())
      await printOne(tune, i + (first ? 1 : 2), flags, terminal);
  } finally {
    await composer.close();
  }
}

async function printOne(
  tune: WrittenTune,
  number: number,
  flags: SetFlags,
  { stdout }: Terminal,
): Promise<void> {
  const files =
    flags.out === undefined
      ? null
      : await (await import('./tune-files.ts')).writeTuneFiles(flags.out, tune);
  const print = flags.json ? asJson : asAbc;
  const shown = { ...tune, abc: `${numbered(tune.abc, number)}\n` };
  stdout.write(print(shown, files, againLine(tune, flags)));
}

/** A tune as the one of that number in a tunebook. */
const numbered = (abc: string, number: number): string =>
  abc.trimEnd().replace(/^X:.*$/m, `X:${number}`);

/** The first tune of a file, or of what is piped in. Throws UsageError where there is none. */
async function firstTune(file: string, terminal: Terminal): Promise<string> {
  const text = await readText(file, terminal);
  if (text.length > LONGEST_FILE)
    throw new UsageError(
      `${file} is longer than ${LONGEST_FILE} bytes; give a file with one tune.`,
    );
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const from = lines.findIndex((line) => /^X:/.test(line));
  const begun = from < 0 ? lines : lines.slice(from);
  // A tune ends at an empty line, or where the next one begins.
  const to = begun.findIndex((line, i) => i > 0 && (line.trim() === '' || /^X:/.test(line)));
  const tune = (to < 0 ? begun : begun.slice(0, to)).join('\n').trim();
  if (tune === '') throw new UsageError(`There is no tune in ${file}.`);
  return `${tune}\n`;
}

async function readText(file: string, { cwd, readStdin }: Terminal): Promise<string> {
  if (file === '-') return readStdin();
  try {
    return await readFile(path.resolve(cwd, file), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UsageError(`There is no file ${file}.`);
    if (code === 'EISDIR') throw new UsageError(`${file} is a folder; name an ABC file in it.`);
    throw error;
  }
}
