/**
 * What is fixed before the first note of a piece: key, metre, form, and for every voice its range and the note that it ends
 * on. What was not asked for is drawn from what the corpus has, each draw from a stream of its own.
 */
import { readForm, textKey } from '../abc/canonical.ts';
import { letterOf, parseKey } from '../abc/key.ts';
import { barTicks, parseMetre } from '../abc/metre.ts';
import { unitOf } from '../abc/notation.ts';
import type { Key, Mode } from '../abc/tune.ts';
import { chance, drawWeighted } from '../compose/chance.ts';
import type { Facts } from '../compose/facts.ts';
import { shiftOf } from './canonical.ts';
import { PARTS } from './parts.ts';
import { type PieceHeader, type PlannedVoice, readVoices } from './text.ts';

export interface PieceRequest {
  /** A mode that texts have: major, minor, dorian or mixolydian. Default: drawn. */
  readonly key?: Key;
  /** Seeds all draws. */
  readonly number: string;
  /** 1: as the network believes. */
  readonly temperature: number;
}

export interface PiecePlan {
  readonly request: PieceRequest;
  readonly key: Key;
  readonly header: PieceHeader;
  /** Whether voices are wished to make chords on the beats (concord.ts); without it they are as the network has them. */
  readonly concord: boolean;
}

/** The tonic triad, as letters on C: a voice ends on one of them, the bass on the first. */
const TRIAD: readonly number[] = [0, 2, 4];
const LONGEST = 24;
/** Least range of a voice, in steps: a sixth. */
const NARROWEST = 5;
/** Where a corpus offers nothing that will do: close position about the middle of every range. */
const FINALS: readonly number[] = [0, 2, 4, 0];
const PLAIN_FORM = '8|';

/** Whether a piece can stand in a key: its mode is one that texts have. */
export const isPieceKey = (key: Key): boolean => textKey(key)?.mode === key.mode;

export function planPiece(request: PieceRequest, facts: Facts): PiecePlan {
  const random = (purpose: string) => chance(request.number, `voices ${purpose}`);
  const key = request.key ?? drawKey(random('key'), facts);
  const mode = textKey(key)?.mode;
  if (mode === undefined) throw new RangeError('the mode is not one that texts have');
  const metres = Object.entries(facts.forms).flatMap(([group, forms]) => {
    const metre = parseMetre(group.replace('chorale ', ''));
    const total = Object.values(forms).reduce((sum, n) => sum + n, 0);
    return metre && barTicks(metre) !== null ? [[{ group, metre }, total] as const] : [];
  });
  const { group, metre } = drawWeighted(random('metre'), metres) ?? {
    group: '',
    metre: { beats: 4, unit: 4 },
  };
  const full = barTicks(metre) as number;
  const forms = Object.entries(facts.forms[group] ?? {}).flatMap(([text, n]) => {
    const form = readForm(text, unitOf(metre));
    if (!form) return [];
    const bars = form.sections.reduce((sum, s) => sum + s.bars, 0);
    const isUsual = form.sections.every((s) => s.pickup * 2 <= full && s.bars > s.ending);
    return isUsual && bars >= 4 && bars <= LONGEST ? [[form, n] as const] : [];
  });
  const form = drawWeighted(random('form'), forms) ?? readForm(PLAIN_FORM, unitOf(metre));
  if (!form) throw new Error('the plain form cannot be read');
  const voices = drawVoices(random('voices'), facts, key, mode);
  return { request, key, header: { mode, metre, form, voices }, concord: true };
}

function drawKey(random: () => number, facts: Facts): Key {
  const table = Object.values(facts.keys).flatMap((keys) =>
    Object.entries(keys).flatMap(([text, n]) => {
      const key = parseKey(text);
      return key && textKey(key) ? [[key, n] as const] : [];
    }),
  );
  return drawWeighted(random, table) ?? { tonic: 'G', mode: 'major' };
}

/** Ranges and last notes of the voices, as a piece of the corpus has them, within what singers have in this key. */
function drawVoices(
  random: () => number,
  facts: Facts,
  key: Key,
  mode: Mode,
): readonly PlannedVoice[] {
  const table = Object.entries(facts.compasses[mode] ?? {}).flatMap(([text, n]) => {
    const voices = readVoices(text);
    const fitted = voices && confine(voices, key);
    return fitted ? [[fitted, n] as const] : [];
  });
  const drawn = drawWeighted(random, table);
  if (drawn) return drawn;
  const whole = PARTS.map((_part, v) => ({ ...rangeOf(v, key), final: FINALS[v] as number }));
  return confine(whole, key) ?? whole;
}

/** What a part can sing, in the text's octaves. */
function rangeOf(part: number, key: Key): { low: number; high: number } {
  const { low, high } = PARTS[part] as (typeof PARTS)[number];
  const shift = shiftOf(key, part);
  return { low: low - shift, high: high - shift };
}

/** The voices cut to their ranges in this key; null where one has no room left, or does not end as a piece should. */
function confine(voices: readonly PlannedVoice[], key: Key): readonly PlannedVoice[] | null {
  if (voices.at(-1)?.final !== TRIAD[0]) return null;
  const fitted = voices.map(({ low, high, final }, v) => {
    const range = rangeOf(v, key);
    return { low: Math.max(low, range.low), high: Math.min(high, range.high), final };
  });
  const sound = fitted.every(({ low, high, final }) => {
    const steps = Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => low + i);
    const ends = steps.some((step) => letterOf(step) === final);
    return high - low >= NARROWEST && TRIAD.includes(final) && ends;
  });
  return sound ? fitted : null;
}
