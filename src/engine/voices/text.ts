/**
 * How a piece in several voices is spelled for the network: bars interleaved by voice.
 *
 *   text    := BEGIN header cell+ END
 *   header  := "K:C" mode "\n" "R:chorale\n" "M:" metre "\n" "F:" form "\n" (sign ":" lowest " " highest " " final "\n")+
 *   cell    := prefix (sign element*)+       one for every pick-up and bar; every voice in turn, its sign before its notes
 *
 * Form, prefix (section, countdown) and elements are those of a tune's text (abc/notation.ts): a voice by itself is such a
 * text, and putting them together is all that is done here. So what is known of one voice (its grammar, its rules) holds
 * for each of several. Lower voices are written some octaves up (parts.ts). `final` is the letter that the voice ends on.
 */
import { readForm, spellForm } from '../abc/canonical.ts';
import { cellsOf, type Form } from '../abc/form.ts';
import { prefixesOf } from '../abc/grammar.ts';
import { LETTERS, stepOf } from '../abc/key.ts';
import { barTicks, parseMetre, spellMetre } from '../abc/metre.ts';
import { BEGIN, END, LENGTHS, readStep, spellStep, unitOf } from '../abc/notation.ts';
import { read, START, type TextState } from '../abc/text-reader.ts';
import type { Metre, Mode } from '../abc/tune.ts';
import { PARTS } from './parts.ts';

/** What one voice is planned to be. */
export interface PlannedVoice {
  /** In the octaves of the text. */
  readonly low: number;
  readonly high: number;
  /** Letter of its last note, C 0 .. B 6, on the text's C. */
  readonly final: number;
}

/** What stands before the first note. */
export interface PieceHeader {
  readonly mode: Mode;
  readonly metre: Metre;
  readonly form: Form;
  /** In the order of PARTS. */
  readonly voices: readonly PlannedVoice[];
}

const MODE_NAMES = [
  ['major', ''],
  ['mixolydian', 'mix'],
  ['dorian', 'dor'],
  ['minor', 'm'],
] as const satisfies readonly (readonly [Mode, string])[];

/** The header's text, and where in it that begins which is counted as music: the plan, as in a tune's text. */
export function spellPieceHeader(
  header: PieceHeader,
): { readonly text: string; readonly musicFrom: number } | null {
  const form = spellForm(header.form, unitOf(header.metre));
  const mode = MODE_NAMES.find(([name]) => name === header.mode)?.[1];
  if (form === null || mode === undefined) return null;
  const head = `${BEGIN}K:C${mode}\nR:chorale\nM:${spellMetre(header.metre)}\n`;
  return { text: `${head}F:${form}\n${spellVoices(header.voices)}`, musicFrom: head.length };
}

/** `W:C g C` and so on, a line a voice. */
export function spellVoices(voices: readonly PlannedVoice[]): string {
  return voices
    .map(
      ({ low, high, final }, i) =>
        `${PARTS[i]?.sign}:${spellStep(low)} ${spellStep(high)} ${LETTERS[final]}\n`,
    )
    .join('');
}

/** Inverse of spellVoices; null for anything else. */
export function readVoices(text: string): PlannedVoice[] | null {
  const lines = text.split('\n').slice(0, -1);
  if (lines.length !== PARTS.length) return null;
  const voices: PlannedVoice[] = [];
  for (const [i, line] of lines.entries()) {
    const match = /^(.):(\S{1,2}) (\S{1,2}) ([A-G])$/.exec(line);
    const low = readStep(match?.[2] ?? '');
    const high = readStep(match?.[3] ?? '');
    if (match?.[1] !== PARTS[i]?.sign || low === null || high === null || low > high) return null;
    voices.push({ low, high, final: stepOf(match?.[4] ?? '') });
  }
  return voices;
}

/** A text taken apart: the inverse of spellPieceHeader, and the cells behind it. Null where the header is none. */
export function readPieceHeader(
  text: string,
): { readonly header: PieceHeader; readonly body: string } | null {
  const match =
    /^.K:C([a-z]{0,3})\nR:chorale\nM:(\d{1,2}\/\d{1,2})\nF:([^\n]{1,200})\n((?:[W-Z]:[^\n]{1,20}\n)+)/s.exec(
      text,
    );
  if (!match || text[0] !== BEGIN) return null;
  const mode = MODE_NAMES.find(([, name]) => name === match[1])?.[0];
  const metre = parseMetre(match[2] ?? '');
  const form = metre && readForm(match[3] ?? '', unitOf(metre));
  const voices = readVoices(match[4] ?? '');
  if (mode === undefined || !metre || !form || !voices) return null;
  return { header: { mode, metre, form, voices }, body: text.slice(match[0].length) };
}

/** The body of the text, of the voices' own bodies (prefix and elements of each cell, without END). */
export function interleave(header: PieceHeader, bodies: readonly string[]): string {
  const { prefixes, unit } = layoutOf(header);
  const cells = bodies.map((body) => cellsOfBody(body, prefixes, unit));
  return (
    prefixes
      .map((prefix, i) => prefix + cells.map((own, v) => `${PARTS[v]?.sign}${own[i]}`).join(''))
      .join('') + END
  );
}

/**
 * The voices' own bodies, of the body of a text: the inverse of `interleave`. Throws RangeError where the voices do not
 * take turns as they must; what stands in a bar is not looked at.
 */
export function separate(header: PieceHeader, body: string): string[] {
  const { prefixes } = layoutOf(header);
  const bodies = PARTS.map(() => '');
  let at = 0;
  for (const [i, prefix] of prefixes.entries()) {
    if (!body.startsWith(prefix, at))
      throw new RangeError(`bar ${i + 1} does not begin as it must`);
    at += prefix.length;
    for (const [v, { sign }] of PARTS.entries()) {
      if (body[at] !== sign) throw new RangeError(`voice ${v + 1} is missing in bar ${i + 1}`);
      const next = PARTS[v + 1]?.sign ?? (prefixes[i + 1] ?? END)[0];
      const end = body.indexOf(next as string, at + 1);
      if (end < 0) throw new RangeError(`the text stops in bar ${i + 1}`);
      bodies[v] += prefix + body.slice(at + 1, end);
      at = end;
    }
  }
  if (body.slice(at) !== END) throw new RangeError('the text goes on behind its last bar');
  return bodies;
}

/** What opens each cell, and the unit of lengths. */
function layoutOf({ form, metre }: PieceHeader): { prefixes: string[]; unit: number } {
  const full = barTicks(metre);
  if (full === null) throw new RangeError('a piece in several voices has a metre');
  return { prefixes: prefixesOf(form, cellsOf(form, full)), unit: unitOf(metre) };
}

const ALL_LENGTHS: ReadonlySet<number> = new Set(LENGTHS.map((_, i) => i));

/** The elements of each cell of one voice's body. A character may close a cell only where the reader says it does. */
function cellsOfBody(body: string, prefixes: readonly string[], unit: number): string[] {
  const context = { unit, lengths: ALL_LENGTHS, tripletLengths: ALL_LENGTHS };
  const cells: string[] = [];
  let state: TextState = START;
  let from = 0;
  const text = body.endsWith(END) ? body : body + END;
  for (let i = 0; i < text.length; i++) {
    const cell = cells.length;
    const prefix = prefixes[cell];
    if (prefix === undefined) throw new RangeError('the text goes on behind its last bar');
    const next = read(state, text[i] as string, prefix, prefixes[cell + 1] ?? END, context);
    if (!next) throw new RangeError(`character ${i + 1} of a voice cannot stand there`);
    if (next.events.some(({ kind }) => kind === 'bar')) {
      cells.push(text.slice(from + prefix.length, i));
      from = i;
    }
    state = next.state;
  }
  if (cells.length !== prefixes.length) throw new RangeError('a voice stops short of its form');
  return cells;
}
