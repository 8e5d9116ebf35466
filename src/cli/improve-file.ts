import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { improveTune } from '../engine/improve/improve-tune.ts';
import type { Finding, ImprovedTune } from '../engine/improve/improvement.ts';
import { inEnglish } from '../engine/sentence.ts';
import { decodeText } from '../engine/uploads/decode-text.ts';
import { findTunes } from '../engine/uploads/find-tunes.ts';
import { UsageError } from './errors.ts';
import type { Terminal } from './terminal.ts';
import type { TuneFiles } from './tune-files.ts';

/** As commander hands them over. */
export interface ImproveFlags {
  readonly out?: string;
  readonly json?: true;
}

/** Larger files hold more tunes than anybody looks through. */
const MOST_BYTES = 10 * 2 ** 20;

/** Carries out `lilt improve`. Throws UsageError where there is no tune in the file. */
export async function improveFile(
  file: string,
  { out, json }: ImproveFlags,
  terminal: Terminal,
): Promise<void> {
  const tunes = findTunes(await textOf(file, terminal));
  if (tunes.length === 0)
    throw new UsageError(
      `There is no tune in ${file}: a tune begins with a line such as X:1 and has a line such as K:G.`,
    );
  const files = out === undefined ? null : await import('./tune-files.ts');
  for (const found of tunes) {
    const improved = improveTune(found);
    const { abc, title, type } = improved;
    const written =
      files === null || out === undefined || abc === null
        ? null
        : await files.writeTuneFiles(path.resolve(terminal.cwd, out), {
            ...{ abc, title: title === '' ? 'Untitled' : title, seed: 'improved', type },
          });
    if (json) terminal.stdout.write(asJson(improved, written));
    else {
      if (abc !== null) terminal.stdout.write(`${abc}\n`);
      terminal.stderr.write(report(improved, file));
    }
  }
}

async function textOf(file: string, { cwd, readStdin }: Terminal): Promise<string> {
  if (file === '-') return readStdin();
  const absolute = path.resolve(cwd, file);
  const found = await stat(absolute).catch(() => null);
  if (!found?.isFile()) throw new UsageError(`There is no file ${file}.`);
  if (found.size > MOST_BYTES)
    throw new UsageError(`${file} is larger than ${MOST_BYTES / 2 ** 20} MB; give it in parts.`);
  return decodeText(await readFile(absolute)).text;
}

const asPlain = ({ line, column, message }: Finding) => ({
  ...{ line, column, message: inEnglish(message) },
});

function asJson(improved: ImprovedTune, files: TuneFiles | null): string {
  const { title, type, line, abc, changed, bars, found, repairs, remaining, advice } = improved;
  return `${JSON.stringify({
    ...{ title, type, line, changed, abc },
    found: found.map(asPlain),
    repairs: repairs.map(inEnglish),
    bars,
    remaining: remaining.map(asPlain),
    advice: advice.map(asPlain),
    files: files ?? {},
  })}\n`;
}

/** What a person wants to know of a tune, a line each. */
function report(improved: ImprovedTune, file: string): string {
  const { title, line, changed, found, repairs, bars, remaining, advice } = improved;
  const at = (one: Finding) => `${file}:${one.line}:${one.column}: ${inEnglish(one.message)}`;
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`  ${heading}`, ...lines.map((one) => `    ${one}`)];
  return [
    `${title === '' ? 'A tune without a title' : title} (line ${line})`,
    ...(changed || remaining.length > 0 ? [] : ['  Nothing is wrong with it; it stays as it is.']),
    ...section('Found:', found.map(at)),
    ...section('Changed:', repairs.map(inEnglish)),
    ...section(
      'Bars:',
      bars.map(({ bar, before, after }) => `${bar}: ${before || '-'}  ->  ${after || '-'}`),
    ),
    ...section('Left to you:', remaining.map(at)),
    ...section(
      'Worth a look:',
      advice.map(({ message }) => inEnglish(message)),
    ),
    '',
  ].join('\n');
}
