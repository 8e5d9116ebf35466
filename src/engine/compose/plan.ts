/**
 * A request becomes a plan: all that is fixed before the first note is written. What was not asked for is drawn from what
 * real tunes of the type have, each draw from a stream of its own.
 */
import { readForm, stepsToC, textKey } from '../abc/canonical.ts';
import { type Form, formName, type Section } from '../abc/form.ts';
import { letterOf, modeSignature, parseKey, tonicStep } from '../abc/key.ts';
import { barTicks, parseMetre } from '../abc/metre.ts';
import { HIGHEST_STEP, LOWEST_STEP, readStep, unitOf } from '../abc/notation.ts';
import { nearestSteps } from '../abc/transpose.ts';
import type { Key, Metre } from '../abc/tune.ts';
import { EngineError } from '../errors.ts';
import { sentence } from '../sentence.ts';
import { chance, drawWeighted } from './chance.ts';
import type { CheckedRequest } from './check-request.ts';
import type { Facts } from './facts.ts';
import { type PlannedCell, planGiven } from './given-plan.ts';
import { strongBeats } from './skeleton.ts';

export interface Plan {
  readonly request: CheckedRequest;
  /** The number that seeds all draws. */
  readonly number: string;
  readonly key: Key;
  /** The key that the tune is thought in; `key` is where it is then moved. Mostly the same. */
  readonly home: Key;
  readonly textKey: Key;
  /** What the network is told the type is. */
  readonly taughtType: string;
  readonly textMetre: Metre;
  /** Ticks of a bar and of the unit length of the text. */
  readonly full: number;
  readonly unit: number;
  readonly form: Form;
  /** The compass that the network is told. */
  readonly low: number;
  readonly high: number;
  /** The compass that is enforced: a step or two more, where the instrument has them. */
  readonly reach: { readonly low: number; readonly high: number };
  /** Which accidentals may stand before which letter: `letter * 3 + alteration + 1`. */
  readonly accidentals: ReadonlySet<number>;
  /** Steps from the text's C to the printed tonic. */
  readonly shift: number;
  /** Text bars to a printed bar. */
  readonly join: 1 | 2;
  /** What a tune that is given leaves of each cell; null: nothing is given, all are free. */
  readonly cells: readonly PlannedCell[] | null;
  /** Cells at the beginning that are printed as they were given. */
  readonly kept: number;
}

/**
 * Instruments of the tradition meet here: the fiddle's open G string, and the b above the stave that all can reach; in steps,
 * so that a key with G flat or B sharp has one less.
 */
const OPEN_G = -3;
const HIGH_B = 13;
const instrumentIn = (key: Key): { low: number; high: number } => {
  const signature = modeSignature(key);
  return {
    low: (signature[letterOf(OPEN_G)] as number) < 0 ? OPEN_G + 1 : OPEN_G,
    high: (signature[letterOf(HIGH_B)] as number) > 0 ? HIGH_B - 1 : HIGH_B,
  };
};
/** Tunes lie about the c and d above the middle line of the stave, as much as this off it. */
const MIDDLE = 7.5;
const OFF_CENTRE = 2.5;
/** Compasses between a sixth and two octaves. */
const NARROWEST = 5;
const WIDEST = 14;

export function planTune(request: CheckedRequest, number: string, facts: Facts): Plan {
  const { type, metre, opening } = request;
  const taught = type.taught[type.metres.indexOf(metre.plain)] as { type: string; metre: string };
  const textMetre = parseMetre(taught.metre) as Metre;
  const full = barTicks(textMetre) as number;
  const unit = unitOf(textMetre);
  const join = metre.plain === '12/8' && taught.metre === '6/8' ? 2 : 1;
  const key = request.key ?? drawKey(number, request, facts, taught);
  const to = textKey(key);
  if (!to)
    throw new EngineError(
      'bad-request',
      sentence('The mode is not one that tunes are written in.'),
    );
  const home = request.home ?? key;
  const given = request.source?.given
    ? planGiven(request.source, number, full, strongBeats(textMetre))
    : null;
  const form = given?.form ?? drawForm(number, request, facts, taught, { full, unit, join });
  const compass = given
    ? { low: given.low, high: given.high, shift: -stepsToC(home) }
    : drawCompass(number, facts, home, to, opening);
  const reach = reachOf(compass, home);
  return {
    request,
    number,
    key,
    home,
    textKey: to,
    taughtType: taught.type,
    textMetre,
    full,
    unit,
    form,
    join,
    ...compass,
    reach,
    accidentals: playableAccidentals({ home, textKey: to }, reach, compass.shift),
    shift: moved(compass, home, key),
    cells: given?.cells ?? null,
    kept: given?.kept ?? 0,
  };
}

/** How much likelier than in print a form is whose parts are all repeated: players repeat what old books print once. */
const REPEATED = 3;

type Taught = { readonly type: string; readonly metre: string };
const groupOf = ({ type, metre }: Taught): string => `${type} ${metre}`;

/** As the corpus has keys for the type, among those that players use for it; likelier keys first where it has none. */
function drawKey(number: string, { type }: CheckedRequest, facts: Facts, taught: Taught): Key {
  const counted = facts.keys[groupOf(taught)] ?? {};
  const table = type.keys.map((name, i) => [name, (counted[name] ?? 0) + (i < 4 ? 8 : 2)] as const);
  const name = drawWeighted(chance(number, 'key'), table) ?? 'G';
  return parseKey(name) as Key;
}

interface Text {
  readonly full: number;
  readonly unit: number;
  readonly join: number;
}

function drawForm(
  number: string,
  request: CheckedRequest,
  facts: Facts,
  taught: Taught,
  text: Text,
): Form {
  const { type, length, opening } = request;
  const random = chance(number, 'form');
  const real = Object.entries(facts.forms[groupOf(taught)] ?? {}).flatMap(([spelled, n]) => {
    const form = readForm(spelled, text.unit);
    if (!form || !isUsual(form, text)) return [];
    // What stands once in the corpus may be a misprint; but endings, of all lengths and places, are spread thin.
    if (n < 2 && form.sections.every(({ ending }) => ending === 0)) return [];
    const played = asPlayed(form);
    return [[played, n * (played.sections.every((s) => s.repeated) ? REPEATED : 1)] as const];
  });
  const bars = (form: Form) => form.sections.reduce((sum, s) => sum + s.bars, 0) / text.join;
  const wanted = real.filter(([form]) =>
    length === null
      ? form.sections.length >= 2 &&
        form.sections.length <= 4 &&
        form.sections.some((s) => s.repeated)
      : 'parts' in length
        ? form.sections.length === length.parts
        : 'form' in length
          ? formName(form) === length.form && (length.bars ?? bars(form)) === bars(form)
          : bars(form) === length.bars,
  );
  const pickups = real.map(([form, n]) => [form.sections[0]?.pickup ?? 0, n] as const);
  const fitting = wanted.filter(
    ([form]) => !opening || form.sections[0]?.pickup === opening.pickup,
  );
  const drawn =
    drawWeighted(random, fitting) ??
    usualForm(length, type.partBars * text.join, drawWeighted(random, pickups) ?? 0, text.join);
  return opening ? withPickup(drawn, opening.pickup) : drawn;
}

/** One pick-up for all sections, whole phrases, not too long; as nine tenths of printed tunes with sound bars have it. */
function isUsual(form: Form, { join, full }: Text): boolean {
  const { sections } = form;
  const bars = sections.reduce((sum, s) => sum + s.bars, 0);
  return (
    !form.lastIsFull &&
    sections.length <= 6 &&
    bars <= 64 &&
    sections.every(
      (s) =>
        s.pickup === sections[0]?.pickup &&
        s.pickup * 2 <= full &&
        s.bars >= 4 &&
        s.bars % (4 * join) === 0 &&
        s.ending <= 2 &&
        s.ending % join === 0,
    )
  );
}

/** Old prints leave the repeats of two equal parts to the player; we write them out. */
function asPlayed(form: Form): Form {
  const [a, b] = form.sections;
  const both = a && b && form.sections.length === 2 && a.bars === b.bars;
  if (!both || a.repeated || b.repeated || a.bars > 16) return form;
  return { ...form, sections: form.sections.map((s) => ({ ...s, repeated: true })) };
}

/** Repeated parts of the usual length, where no real tune has what is asked for. */
function usualForm(
  length: CheckedRequest['length'],
  partBars: number,
  pickup: number,
  join: number,
): Form {
  const section = (bars: number): Section => ({ pickup, bars, repeated: true, ending: 0 });
  if (length === null || 'parts' in length) {
    const sections = Array.from({ length: length?.parts ?? 2 }, () => section(partBars));
    return { sections, lastIsFull: false };
  }
  if ('form' in length) {
    const letters = [...new Set(length.form)];
    const bars = length.bars === null ? partBars : (length.bars * join) / letters.length;
    const isRepeated = (letter: string) => length.form.includes(letter + letter);
    const sections = letters.map((one) => ({ ...section(bars), repeated: isRepeated(one) }));
    return { sections, lastIsFull: false };
  }
  const sections = partsOf(length.bars * join, partBars);
  return { sections: sections.map(section), lastIsFull: false };
}

/**
 * So many bars in parts of the usual length, or of twice that where there would be more than six of them. Half a part that
 * is left over makes the last one longer: 28 is 8 8 12, 60 is 16 16 16 12, but 12 is 4 8.
 */
function partsOf(total: number, usual: number): number[] {
  const part = total < 7 * usual ? usual : 2 * usual;
  const parts = Array.from({ length: Math.floor(total / part) }, () => part);
  const over = total % part;
  if (over === 0) return parts;
  if (over >= usual) return [...parts, over];
  return parts.length === 1 ? [over, part] : [...parts.slice(0, -1), part + over];
}

const withPickup = (form: Form, pickup: number): Form => ({
  ...form,
  sections: form.sections.map((s) => ({ ...s, pickup })),
});

/** Lowest and highest note of the text, and the octave that brings them onto the instrument. */
function drawCompass(
  number: string,
  facts: Facts,
  key: Key,
  to: Key,
  opening: CheckedRequest['opening'],
): { low: number; high: number; shift: number } {
  const base = -stepsToC(key);
  const instrument = instrumentIn(key);
  /** The octave that brings it into the middle of the stave, if one does. */
  const shiftFor = (low: number, high: number): number | null => {
    if (opening)
      return low + base >= instrument.low && high + base <= instrument.high ? base : null;
    const offCentre = (s: number) => Math.abs((low + high) / 2 + s - MIDDLE);
    return (
      [base - 7, base, base + 7].find(
        (s) =>
          low + s >= instrument.low && high + s <= instrument.high && offCentre(s) <= OFF_CENTRE,
      ) ?? null
    );
  };
  let table = Object.entries(facts.compasses[to.mode] ?? {}).flatMap(([text, n]) => {
    const [low = null, high = null] = text.split(' ').map(readStep);
    if (low === null || high === null) return [];
    const holdsTonic = low <= 0 || (low <= 7 && high >= 7);
    const usual = n >= 2 && high - low >= NARROWEST && high - low <= WIDEST && holdsTonic;
    const holdsOpening = !opening || (low <= opening.low && high >= opening.high);
    return usual && holdsOpening ? [[{ low, high }, n] as const] : [];
  });
  // Drawn from all, and again while it does not suit the key: so that the same seed has the same compass, and with it the
  // same music, in as many keys as can be.
  const random = chance(number, 'compass');
  while (table.length > 0) {
    const drawn = drawWeighted(random, table);
    const shift = drawn && shiftFor(drawn.low, drawn.high);
    if (drawn && typeof shift === 'number') return { ...drawn, shift };
    table = table.filter(([one]) => one !== drawn);
  }
  if (!opening) return { low: 0, high: 7, shift: base };
  const low = Math.min(opening.low, 0);
  const high = Math.max(opening.high, low + 7);
  return { low, high, shift: base };
}

/** How far a tune may leave the compass that was planned for it: the network takes a plan less strictly than a wall. */
const LEEWAY = 2;
const reachOf = (
  { low, high, shift }: { low: number; high: number; shift: number },
  key: Key,
): Plan['reach'] => {
  const instrument = instrumentIn(key);
  return {
    low: Math.min(low, Math.max(low - LEEWAY, instrument.low - shift, LOWEST_STEP)),
    high: Math.max(high, Math.min(high + LEEWAY, instrument.high - shift, HIGHEST_STEP)),
  };
};

/**
 * The shift in the key that a tune is moved to: the nearest octave, or that beside it where only there it fits. Where none
 * does, the one that leaves the instrument least; a fiddle has some notes above the b, and none below its open G.
 */
function moved(
  { low, high, shift }: { low: number; high: number; shift: number },
  home: Key,
  key: Key,
): number {
  const steps = nearestSteps(home, key);
  if (steps === 0) return shift; // an opening stays where it was written
  const nearest = shift + steps;
  const instrument = instrumentIn(key);
  const outside = (s: number) =>
    3 * Math.max(0, instrument.low - low - s) + Math.max(0, high + s - instrument.high);
  return [nearest, nearest - 7, nearest + 7].reduce((a, b) => (outside(b) < outside(a) ? b : a));
}

/** The accidentals that may be written before each letter: those that print as one sharp, flat or natural. */
export function writableAccidentals({
  home,
  textKey: from,
}: Pick<Plan, 'home' | 'textKey'>): ReadonlySet<number> {
  const before = modeSignature(from);
  const after = modeSignature(home);
  const shift = tonicStep(home);
  const allowed = new Set<number>();
  for (let letter = 0; letter < 7; letter++) {
    for (const alteration of [-1, 0, 1]) {
      const relative = alteration - (before[letter] as number);
      const printed = (after[letterOf(letter + shift)] as number) + relative;
      if (Math.abs(printed) <= 1 && Math.abs(relative) <= 1)
        allowed.add(letter * 3 + alteration + 1);
    }
  }
  return allowed;
}

/** Those of them that leave the instrument nowhere: no flat before its open G, no sharp before its high b, in any octave. */
function playableAccidentals(
  keys: Pick<Plan, 'home' | 'textKey'>,
  reach: Plan['reach'],
  shift: number,
): ReadonlySet<number> {
  const before = modeSignature(keys.textKey);
  const printed = modeSignature(keys.home);
  const allowed = new Set(writableAccidentals(keys));
  const forbid = (step: number, move: -1 | 1) => {
    if (printed[letterOf(step)] !== 0) return;
    const letter = letterOf(step - shift);
    allowed.delete(letter * 3 + (before[letter] as number) + move + 1);
  };
  if (reach.low + shift <= OPEN_G) forbid(OPEN_G, -1);
  if (reach.high + shift >= HIGH_B) forbid(HIGH_B, 1);
  return allowed;
}
