/**
 * A tune that somebody wrote, mended with as few changes as can be: ways to mend it are tried, and of those that make it
 * sound the one is taken that changes the fewest bars. A sound tune stays as it was written.
 */
import { judgeTune } from '../abc/judge.ts';
import { spellKey } from '../abc/key.ts';
import { printTune } from '../abc/printer.ts';
import { SEVERAL_VOICES } from '../abc/reader/fields.ts';
import type { Line } from '../abc/reader/lines.ts';
import { readTuneLines } from '../abc/reader/tune-reader.ts';
import { readTune } from '../abc/reader.ts';
import { soundingNotes } from '../abc/sounding.ts';
import type { Problem, Tune } from '../abc/tune.ts';
import type { FoundTune } from '../uploads/find-tunes.ts';
import { moveBarLines } from '../uploads/mend/bar-lines.ts';
import { type Draft, draftOf, tuneOf } from '../uploads/mend/draft.ts';
import { keepOneKey } from '../uploads/mend/keys.ts';
import { findMetre } from '../uploads/mend/metre.ts';
import { mendPartEnds } from '../uploads/mend/part-ends.ts';
import { mendRepeats } from '../uploads/mend/repeats.ts';
import { mendLines } from '../uploads/mend-lines.ts';
import { findKey } from '../uploads/midi/find-key.ts';
import { Repairs } from '../uploads/repairs.ts';
import { adviceOn, adviceOnPrint } from './advice.ts';
import { commonPlaces } from './alignment.ts';
import { changedBars } from './changed-bars.ts';
import type { Finding, ImprovedTune } from './improvement.ts';
import { joinPieces } from './join-pieces.ts';
import { mendBars, PLAIN_LENGTHS } from './mend-bars.ts';
import { mendCompass } from './mend-compass.ts';
import { inKey, mendKey, mendSpelling } from './mend-key.ts';
import { mendSlurs } from './mend-slurs.ts';
import { mendText } from './mend-text.ts';
import { mendTies } from './mend-ties.ts';

const LIMITS = { elements: 3_000, problems: 50 };

type Mend = (draft: Draft, repairs: Repairs) => Draft;

/** Ways to mend time and form; each ends where the tune is sound. */
const WAYS: readonly (readonly Mend[])[] = [
  [joinPieces, mendBars, moveBarLines, mendRepeats, mendPartEnds, mendBars],
  [joinPieces, moveBarLines, mendBars, mendRepeats, mendPartEnds, mendBars],
  [mendRepeats, joinPieces, mendBars, moveBarLines, mendRepeats, mendPartEnds],
  [moveBarLines, mendRepeats, mendPartEnds],
];

/** What is wrong in a tune, and the tune without it. Throws nothing. */
export function improveTune({ lines, header }: FoundTune): ImprovedTune {
  const first = readTuneLines(lines, header, LIMITS);
  const source = ownLines(lines, first.tune).map(({ text }) => text);
  const told = factsOf(source, lines[0]?.number ?? 1);
  const found = findingsOf(first.tune, first.problems);
  const asWritten = (more: Partial<ImprovedTune>): ImprovedTune => ({
    ...{ ...told, abc: completed(source), changed: false, found },
    ...{ repairs: [], bars: [], remaining: found, advice: [], ...more },
  });
  if (first.problems.some(({ message }) => message === SEVERAL_VOICES)) return asWritten({});
  const isWhole = source.some((line) => line.startsWith('K:'));
  if (first.tune && isWhole && isSound(first.tune)) {
    const repairs = new Repairs();
    const better = mendSound(first.tune, repairs);
    const advice = [...findingsOf(null, first.problems, 'remark'), ...adviceOn(better)];
    if (better === first.tune) return asWritten({ remaining: [], advice });
    const outcome = outcomeOf(first.tune, better, repairs);
    return asWritten({ ...outcome, advice: [...advice, ...adviceOnPrint(source, outcome.abc)] });
  }
  const repairs = new Repairs();
  const mendedLines = mendLines(lines, new Map(), repairs);
  const text = mendText(mendedLines.lines, header, repairs);
  if (!text.tune) return asWritten({ remaining: findingsOf(null, text.problems), abc: null });
  const keyed = mendedLines.keyMissing ? withKey(text.tune, repairs) : text.tune;
  const hasUnit = mendedLines.hasUnit || header.unit !== null;
  const formed = mendForm(keyed, hasUnit, repairs);
  const mended = mendSound(formed.tune, formed.repairs);
  const outcome = outcomeOf(text.tune, mended, formed.repairs);
  return asWritten({
    ...outcome,
    found: withMissing(found, source, told.line),
    advice: [...adviceOn(mended), ...adviceOnPrint(source, outcome.abc)],
  });
}

/** The tune printed, what changed, and what is still wrong with the print. */
function outcomeOf(before: Tune, after: Tune, repairs: Repairs) {
  const abc = printTune(after);
  const again = readTune(abc);
  return {
    abc,
    changed: true,
    repairs: repairs.sentences().map((text) => ({ text, values: {} })),
    bars: changedBars(before, after),
    // The print has other lines than the source: what is left is told by the places of the tune that was mended.
    remaining: findingsOf(after, again.tune ? [] : again.problems),
  };
}

const errorsOf = (tune: Tune): readonly Problem[] =>
  judgeTune(tune).problems.filter(({ severity }) => severity === 'error');

/** Ties that lead nowhere are mended too, although a tune can be played with them. */
const faultsOf = (tune: Tune): readonly Problem[] =>
  judgeTune(tune)
    .problems.filter(({ severity, rule }) => severity === 'error' || rule === 'ties')
    .map((one) => ({ ...one, severity: 'error' }));

const isSound = (tune: Tune): boolean => errorsOf(tune).length === 0;

function findingsOf(
  tune: Tune | null,
  problems: readonly Problem[],
  severity: Problem['severity'] = 'error',
): Finding[] {
  const all = [...problems, ...(tune ? faultsOf(tune) : [])];
  return all
    .filter((one) => one.severity === severity)
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, column, message }) => ({ line, column, message: { text: message, values: {} } }));
}

/** Lines of a header that a tune needs; the reader does without them. */
function withMissing(
  found: readonly Finding[],
  source: readonly string[],
  line: number,
): Finding[] {
  const missing = ['X:', 'K:', 'M:'].filter((name) => !source.some((one) => one.startsWith(name)));
  return [
    ...missing.map((name) => ({
      ...{ line, column: 1 },
      message: { text: `There is no ${name} line.`, values: {} },
    })),
    ...found,
  ];
}

/** What makes a sound tune better, and changes neither its bars nor, but for notes out of reach, its sound. */
function mendSound(tune: Tune, repairs: Repairs): Tune {
  const tied = mendTies(tune, repairs);
  return mendCompass(mendSpelling(mendKey(tied, repairs), repairs), repairs);
}

/** Time and form made sound, in the way that changes least; as far as can be where none makes them so. */
function mendForm(
  tune: Tune,
  hasUnit: boolean,
  before: Repairs,
): { readonly tune: Tune; readonly repairs: Repairs } {
  if (isSound(tune)) return { tune, repairs: before };
  const tried = WAYS.map((way) => {
    const repairs = before.copy();
    const start = findMetre(draftOf(keepOneKey(tune, repairs)), hasUnit, repairs);
    let draft = start;
    for (const mend of way) {
      if (isSound(tuneOf(draft))) break;
      draft = mend(draft, repairs);
    }
    const mended = mendSlurs(tuneOf(draft));
    return {
      tune: mended,
      repairs,
      // What is still wrong weighs most, then notes that are others than they were, then bars.
      cost: [
        errorsOf(mended).length,
        oddLengths(mended),
        changedNotes(tune, mended),
        changedBars(tune, mended).length,
      ],
    };
  });
  return tried.reduce((best, one) => (isLess(one.cost, best.cost) ? one : best));
}

/** Whether the first number that differs is less. */
function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((one, i) => one !== b[i]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** Notes and rests that are others than they were, wherever the bar lines stand. */
function changedNotes(a: Tune, b: Tune): number {
  const [x, y] = [notesOf(a), notesOf(b)];
  return x.length + y.length - 2 * commonPlaces(x, y).length;
}

const notesOf = ({ elements }: Tune): string[] =>
  elements.flatMap((element) => {
    if (element.kind === 'rest') return [`z${element.ticks}`];
    if (element.kind !== 'note') return [];
    return [`${element.pitches.map(({ step }) => step).join()} ${element.ticks}`];
  });

/** Lengths that nobody writes: neither plain nor dotted. */
const oddLengths = ({ elements }: Tune): number =>
  elements.filter(
    (element) =>
      (element.kind === 'note' || element.kind === 'rest') &&
      !PLAIN_LENGTHS.includes(element.ticks),
  ).length;

/** The key of notes that are written without one, as they sound. */
function withKey(tune: Tune, repairs: Repairs): Tune {
  const notes = soundingNotes(tune).map(({ element, midi }) => ({
    ...{ pitch: midi.at(-1) ?? 60, length: element.ticks },
    ...{ start: 0, triplet: 0 as const },
  }));
  const key = findKey(notes, undefined);
  const keyed = inKey(tune, key) ?? tune;
  repairs.add(
    `No key (K:) was given; ${spellKey(keyed.key)} fits the notes as they are written`,
    null,
  );
  return keyed;
}

/** The lines of a tune without what somebody says before and behind it: it begins with a field and ends with its music. */
function ownLines(lines: readonly Line[], tune: Tune | null): readonly Line[] {
  const first = Math.max(
    0,
    lines.findIndex(({ text }) => /^[A-Za-z]:/.test(text)),
  );
  const key = lines.findIndex(({ text }) => text.startsWith('K:'));
  const blank = lines.findIndex(({ text }, at) => at > key && key >= 0 && text.trim() === '');
  const music = lines.findIndex(({ number }) => number === tune?.elements.at(-1)?.place.line);
  const end = blank < 0 || tune === null ? lines.length : Math.max(blank, music + 1);
  return lines.slice(first, end);
}

function factsOf(source: readonly string[], line: number) {
  const field = (name: string) =>
    source
      .find((one) => one.startsWith(`${name}:`))
      ?.slice(2)
      .replace(/%.*$/, '')
      .trim()
      .slice(0, 200) ?? '';
  return { title: field('T'), type: field('R').toLowerCase(), line };
}

/** The text as it was written, with the `X:` that other programs need. */
function completed(source: readonly string[]): string {
  const text = source.join('\n').trim();
  return `${source.some((line) => line.startsWith('X:')) ? text : `X:1\n${text}`}\n`;
}
