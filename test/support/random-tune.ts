import { keyWithSharps } from '../../src/engine/abc/key.ts';
import { tupletTime } from '../../src/engine/abc/metre.ts';
import {
  type Alteration,
  type Attachments,
  type BarElement,
  type Element,
  type Grace,
  type Key,
  type Metre,
  type Pitch,
  TICKS,
  type Tune,
} from '../../src/engine/abc/tune.ts';
import { pick } from './random.ts';

/**
 * Tune values by chance: anything that can be written, musical or not. Bars need not add up, ties may lead nowhere. For
 * the printer and the reader, which must agree on all of it.
 */
export function randomTune(random: () => number): Tune {
  const unit = TICKS / pick(random, [4, 8, 8, 8, 16, 32]);
  const draw: Draw = {
    random,
    chance: (share) => random() < share,
    whole: (from, to) => from + Math.floor(random() * (to - from + 1)),
  };
  const { chance, whole } = draw;
  return {
    reference: whole(1, 5000),
    titles: some(draw, 2, () => text(draw)),
    rhythm: chance(0.5) ? pick(random, ['reel', 'slip jig', 'Marche à Ménard']) : '',
    metre: metre(draw),
    unit,
    key: key(draw),
    tempo: chance(0.3) ? pick(random, ['1/4=120', '3/8=60 "Slow"', '"Lively"']) : '',
    fields: some(draw, 3, () => ({ name: pick(random, [...'ABCNOSZ']), value: text(draw) })),
    elements: elements(draw, unit),
  };
}

interface Draw {
  readonly random: () => number;
  readonly chance: (share: number) => boolean;
  /** A whole number between two, both possible. */
  readonly whole: (from: number, to: number) => number;
}

const place = { line: 0, column: 0 };

function some<T>({ whole }: Draw, most: number, make: () => T): T[] {
  return Array.from({ length: whole(0, most) }, make);
}

function text({ random, whole }: Draw): string {
  const words = [
    'Séan',
    "O'Neill's",
    '100%',
    'a\\b',
    '&amp; co',
    '\\"u',
    'Ø',
    '(1)',
    '#2',
    'B&B',
    '日本',
  ];
  return Array.from({ length: whole(1, 4) }, () => pick(random, words)).join(' ');
}

function metre({ random, whole }: Draw): Metre {
  const symbols: Metre[] = [
    { beats: 4, unit: 4, symbol: 'C' },
    { beats: 2, unit: 2, symbol: 'C|' },
    { beats: 4, unit: 4, symbol: 'none' },
  ];
  const plain = { beats: whole(1, 13), unit: pick(random, [1, 2, 4, 8, 16]) };
  return pick(random, [...symbols, plain, plain, { beats: 6, unit: 8 }, { beats: 3, unit: 4 }]);
}

const MODES = ['major', 'minor', 'dorian', 'mixolydian', 'lydian', 'phrygian', 'locrian'] as const;

export function key({ random, chance, whole }: Draw): Key {
  const named = keyWithSharps(whole(-7, 7), pick(random, MODES));
  if (!named) throw new Error('every signature has a key in every mode');
  // A double sharp is in no signature, so it is an extra in every key.
  return chance(0.1) ? { ...named, accidentals: [{ letter: 'D', alteration: 2 }] } : named;
}

function elements(draw: Draw, unit: number): readonly Element[] {
  const { random, chance, whole } = draw;
  const list: Element[] = [];
  let left = 0;
  let inTriplet = false;
  if (chance(0.4)) list.push(bar(draw, { beginsRepeat: true }));
  for (let count = whole(1, 60); count > 0 || left > 0; count--) {
    const what = random();
    const last = list.at(-1);
    if (what < 0.1 && left === 0) {
      const p = whole(2, 9);
      const q = chance(0.7) ? (tupletTime(p, { beats: 4, unit: 4 }) ?? 2) : whole(1, 9);
      const r = chance(0.8) ? p : whole(1, 5);
      list.push({ kind: 'tuplet', p, q, r, place });
      left = r;
      inTriplet = p === 3;
    } else if (what < 0.25 && last && last.kind !== 'bar' && left === 0) list.push(bar(draw, {}));
    else if (what < 0.28 && list.length > 0) list.push(field(draw, unit));
    else if (what < 0.3 && left === 0) list.push({ kind: 'bar-rest', bars: whole(1, 64), place });
    else if (what < 0.35 && left === 0) list.push(...dotted(draw, unit));
    else {
      const plain = [1, 1, 1, 2, 3, 4];
      const any = [...plain, 1.5, 0.5, 0.25, 0.75, 1.75, 64];
      // An eighth of a fraction may be no whole number of ticks.
      const lengths = left === 0 ? any : inTriplet ? [...plain, 1.5, 0.5] : plain;
      const ticks = unit * pick(random, lengths);
      list.push(chance(0.1) ? rest(draw, ticks) : note(draw, ticks));
      left = Math.max(0, left - 1);
    }
  }
  return list.some(({ kind }) => kind === 'note') ? list : [...list, note(draw, unit)];
}

/** Neighbours of which one is three times as long as the other. */
function dotted(draw: Draw, unit: number): Element[] {
  const long = note(draw, unit * 1.5);
  const short = draw.chance(0.9) ? note(draw, unit / 2) : rest(draw, unit / 2);
  return draw.chance(0.5) ? [long, short] : [short, long];
}

function field({ random }: Draw, unit: number): Element {
  const fields = [
    ['K', 'Em'],
    ['K', 'Bbmix ^f'],
    ['M', '6/8'],
    ['M', 'C|'],
    ['L', `1/${TICKS / unit}`],
    ['P', 'A'],
    ['Q', '1/4=90'],
  ] as const;
  const [name, value] = pick(random, fields);
  return { kind: 'field', name, value, place };
}

function bar({ random, chance }: Draw, given: Partial<BarElement>): BarElement {
  const endsRepeat = given.beginsRepeat !== true && chance(0.2);
  const beginsRepeat = given.beginsRepeat ?? chance(0.2);
  const styles = ['thin', 'thin', 'double', 'final', 'invisible', 'dotted'] as const;
  return {
    kind: 'bar',
    endsRepeat,
    beginsRepeat,
    style: endsRepeat || beginsRepeat ? 'thin' : pick(random, styles),
    ...(chance(0.15) ? { ending: pick(random, ['1', '2', '1,3', '1-3']) } : {}),
    ...(chance(0.1) ? { annotations: ['^Fine'] } : {}),
    ...(chance(0.1)
      ? { decorations: pick(random, [['fermata'], ['segno', 'fermata'], ['D.C.']]) }
      : {}),
    place,
  };
}

function pitch({ random, chance, whole }: Draw): Pitch {
  const accidentals: Alteration[] = [-2, -1, 0, 1, 2];
  return { step: whole(-9, 20), accidental: chance(0.2) ? pick(random, accidentals) : null };
}

function grace(draw: Draw): Grace {
  const lengths = [1, 1, 0.5, 2, 0.25, 1.5, 1 / 3];
  const pitches = Array.from({ length: draw.whole(1, 3) }, () => ({
    pitch: pitch(draw),
    length: pick(draw.random, lengths),
  }));
  return { pitches, acciaccatura: draw.chance(0.3) };
}

function attachments(draw: Draw): Attachments {
  const { random, chance, whole } = draw;
  return {
    ...(chance(0.1)
      ? { chord: pick(random, ['G', 'Am7', 'F#dim/A', 'Bb', 'Dsus4', 'E7(b9)']) }
      : {}),
    ...(chance(0.05)
      ? { annotations: some1(draw, ['^3', '_100%', '@4,5 x', '<"a" & b', '>\\']) }
      : {}),
    ...(chance(0.1)
      ? { decorations: some1(draw, ['staccato', 'roll', 'upbow', 'ppp', 'trill(']) }
      : {}),
    ...(chance(0.1) ? { grace: grace(draw) } : {}),
    ...(chance(0.1) ? { slursOpen: whole(1, 2) } : {}),
    ...(chance(0.1) ? { slursClose: whole(1, 2) } : {}),
  };
}

/** One or two of a list, each once. */
function some1({ random }: Draw, list: readonly string[]): readonly string[] {
  return [...new Set([pick(random, list), pick(random, list)])];
}

function note(draw: Draw, ticks: number): Element {
  const first = pitch(draw);
  const others = draw.chance(0.1)
    ? [{ step: first.step + draw.whole(1, 9), accidental: null }]
    : [];
  return {
    kind: 'note',
    pitches: [first, ...others],
    ticks,
    tie: draw.chance(0.1),
    ...attachments(draw),
    place,
  };
}

function rest(draw: Draw, ticks: number): Element {
  return { kind: 'rest', ticks, invisible: draw.chance(0.2), ...attachments(draw), place };
}
