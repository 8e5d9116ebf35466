/**
 * What other programs say of tunes: abc2midi and abcm2ps, where they are installed, and abcjs, which comes with Lilt. Tunes
 * are given to the programs many in a file, for starting one costs more than checking a tune; what they say names a line,
 * and the line belongs to a tune. Where it names none, or the program dies of the file or gives up half-way (abc2midi does,
 * without a word: so behind the tunes stands one that it must complain of), each half is tried alone.
 */
import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { EngineError } from '../errors.ts';
import { complaintsOf } from '../render/abcjs.ts';

export const PROGRAMS = ['abc2midi', 'abcm2ps', 'abcjs'] as const;
export type Program = (typeof PROGRAMS)[number];

/** What a program finds in a tune, at worst. */
export type Finding = 'nothing' | 'warning' | 'error';

interface Outside {
  readonly file: string;
  readonly args: (abc: string) => readonly string[];
  /** The line that a complaint names is in the first group. */
  readonly line: RegExp;
}

/** `-c`: check only. `-O -`: the sheet goes to the standard output, where nobody looks. */
const OUTSIDE: Readonly<Record<'abc2midi' | 'abcm2ps', Outside>> = {
  abc2midi: { file: 'abc2midi', args: (abc) => [abc, '-c'], line: /line-char (\d+)-/ },
  abcm2ps: { file: 'abcm2ps', args: (abc) => [abc, '-O', '-'], line: /^[^:]*:(\d+):/ },
};

/** A tie that leads nowhere: every program has a word for it. */
const FAULTY = 'X:1\nT:faulty\nM:4/4\nL:1/8\nK:C\nC2D2E2F2-|z8|';

const LONGEST_RUN_MS = 60_000;
const LONGEST_OUTPUT = 64 * 2 ** 20;
/** Tunes in a file. */
export const BATCH = 100;

export interface Checkers {
  /** Programs that are used, and why others are not. */
  readonly programs: readonly Program[];
  readonly skipped: Readonly<Partial<Record<Program, string>>>;
  /** What each program finds in each tune: at most BATCH tunes at once, each with its `X:`, or without. */
  check(tunes: readonly string[]): Promise<readonly Readonly<Record<Program, Finding | null>>[]>;
  close(): Promise<void>;
}

/** Opens the programs that are on the path (`PATH` of the environment that is given). */
export async function openCheckers(path: string): Promise<Checkers> {
  const skipped: Partial<Record<Program, string>> = {};
  for (const program of ['abc2midi', 'abcm2ps'] as const)
    if (!(await isOnPath(program, path))) skipped[program] = `${program} is not installed`;
  const programs = PROGRAMS.filter((program) => skipped[program] === undefined);
  const folder = await mkdtemp(join(tmpdir(), 'lilt-eval-'));
  return {
    programs,
    skipped,
    async check(tunes) {
      const by = async (program: 'abc2midi' | 'abcm2ps') =>
        programs.includes(program)
          ? runOver(OUTSIDE[program], tunes, folder)
          : tunes.map(() => null);
      const [abc2midi, abcm2ps] = await Promise.all([by('abc2midi'), by('abcm2ps')]);
      return tunes.map((abc, i) => ({
        abc2midi: abc2midi[i] ?? null,
        abcm2ps: abcm2ps[i] ?? null,
        abcjs: byAbcjs(abc),
      }));
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function isOnPath(program: string, path: string): Promise<boolean> {
  for (const folder of path.split(delimiter)) {
    if (folder === '') continue;
    const found = await access(join(folder, program), constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return true;
  }
  return false;
}

function byAbcjs(abc: string): Finding {
  try {
    return complaintsOf(numbered(abc, 1)).length > 0 ? 'warning' : 'nothing';
  } catch (error) {
    if (error instanceof EngineError) return 'error';
    throw error;
  }
}

/** A tune under a number of its own, without blank lines, which would end it. */
function numbered(abc: string, number: number): string {
  const lines = abc.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const rest = lines.filter((line) => !line.startsWith('X:'));
  return [`X:${number}`, ...rest].join('\n');
}

async function runOver(
  program: Outside,
  tunes: readonly string[],
  folder: string,
): Promise<Finding[]> {
  if (tunes.length === 0) return [];
  const texts = tunes.map((abc, i) => numbered(abc, i + 1));
  const starts: number[] = [];
  let line = 1;
  for (const text of texts) {
    starts.push(line);
    line += text.split('\n').length + 1; // and the blank line between two
  }
  const path = join(folder, `${program.file}.abc`);
  const isAlone = tunes.length === 1;
  await writeFile(path, `${[...texts, ...(isAlone ? [] : [FAULTY])].join('\n\n')}\n`);
  const said = await run(program, path, folder);
  const findings: Finding[] = tunes.map(() => 'nothing');
  let isPlaced = said !== null;
  let isWhole = isAlone;
  for (const complaint of said ?? []) {
    const at = Number(program.line.exec(complaint)?.[1] ?? Number.NaN);
    if (at >= line) {
      isWhole = true;
      continue;
    }
    const tune = starts.findLastIndex((start) => start <= at);
    if (tune < 0) isPlaced = false;
    else findings[tune] = worse(findings[tune] ?? 'nothing', severityOf(complaint));
  }
  if (isPlaced && isWhole) return findings;
  if (isAlone) return [said === null ? 'error' : said.map(severityOf).reduce(worse, 'nothing')];
  const half = Math.ceil(tunes.length / 2);
  return [
    ...(await runOver(program, tunes.slice(0, half), folder)),
    ...(await runOver(program, tunes.slice(half), folder)),
  ];
}

const severityOf = (complaint: string): Finding =>
  /warning/i.test(complaint) ? 'warning' : 'error';
const worse = (a: Finding, b: Finding): Finding =>
  a === 'error' || b === 'error' ? 'error' : a === 'warning' ? a : b;

/** Lines in which the program complains; null where it died or took too long. */
function run({ file, args }: Outside, path: string, cwd: string): Promise<string[] | null> {
  return new Promise((resolve) => {
    const options = { cwd, timeout: LONGEST_RUN_MS, maxBuffer: LONGEST_OUTPUT };
    execFile(file, args(path), { ...options, encoding: 'latin1' }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') resolve(null); // a signal, or too much to say
      // A sheet may hold any words; what is complained of in it stands in the other stream.
      const text = file === 'abcm2ps' ? stderr : `${stdout}\n${stderr}`;
      resolve(text.split('\n').filter((line) => /\b(error|warning)\b/i.test(line)));
    });
  });
}
