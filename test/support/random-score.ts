import { measuresOf } from '../../src/engine/abc/measures.ts';
import { readTune } from '../../src/engine/abc/reader.ts';
import type { Score, ScoreClef, Voice } from '../../src/engine/abc/score.ts';
import type { Element, NoteElement, RestElement, Tune } from '../../src/engine/abc/tune.ts';
import { chanceFrom, type RandomAbcOptions, randomAbc } from './random-abc.ts';

const NOWHERE = { line: 1, column: 1 } as const;

/** Beside the lead: names, clefs, programs, and the lowest diatonic step of each. */
const OTHERS: readonly (readonly [string, ScoreClef, number | null, number])[] = [
  ['Alto', 'alto', 41, -5],
  ['Guitare à cordes', 'treble-8', 25, 0],
  ['Bass', 'bass', 32, -12],
  ['', 'tenor', 57, -7],
  ['Drum', 'perc', null, 6],
  ['Double bass', 'bass-8', 43, -9],
];

/**
 * Voices by chance that keep together: the first is a tune of `randomAbc`, the others have notes of their own between the same
 * bar lines.
 */
export function randomScore(seed: number, options: RandomAbcOptions = {}): Score {
  const chance = chanceFrom(seed + 77_000);
  const { tune } = readTune(randomAbc(seed, options));
  if (tune === null) throw new Error(`no tune from seed ${seed}`);
  const lead: Voice = { id: '1', name: 'Lead', clef: 'treble', program: 40, tune };
  const first = Math.floor(chance() * OTHERS.length);
  const others = Array.from({ length: 1 + Math.floor(chance() * 3) }, (_, at): Voice => {
    const [name, clef, program, lowest] = OTHERS[(first + at) % OTHERS.length] ?? OTHERS[0] ?? [];
    if (name === undefined || clef === undefined || program === undefined) throw new Error('none');
    const elements = besides(tune, chance, lowest ?? 0, program === null ? 1 : 9);
    return { id: `v${at + 2}`, name, clef, program, tune: { ...tune, elements } };
  });
  return { voices: [lead, ...others] };
}

/** Every bar filled anew, in pieces of the unit; the bar lines are the tune's own. */
function besides(tune: Tune, chance: () => number, lowest: number, compass: number): Element[] {
  const lengths = measuresOf(tune).map(({ ticks }) => ticks);
  let next = 0;
  let filled = false;
  return tune.elements.flatMap((element): Element[] => {
    if (element.kind === 'bar') {
      filled = false;
      return [element];
    }
    if (filled) return [];
    filled = true;
    return bar(lengths[next++] ?? 0, tune.unit, chance, lowest, compass);
  });
}

function bar(
  ticks: number,
  unit: number,
  chance: () => number,
  lowest: number,
  compass: number,
): Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < ticks; ) {
    const most = Math.min(4, Math.floor((ticks - at) / unit));
    const length = Math.max(unit, unit * Math.ceil(chance() * most));
    const taken = Math.min(length, ticks - at);
    const common = { ticks: taken, place: NOWHERE } as const;
    const step = lowest + Math.floor(chance() * compass);
    const pitches = [
      { step, accidental: null },
      { step: step + 2, accidental: null },
    ] as const;
    const rest: RestElement = { kind: 'rest', invisible: false, ...common };
    const note: NoteElement = {
      ...{ kind: 'note', pitches: chance() < 0.2 && compass > 1 ? pitches : [pitches[0]] },
      ...{ tie: false, ...common },
      ...(chance() < 0.2 && { decorations: ['accent'] }),
    };
    elements.push(chance() < 0.1 ? rest : note);
    at += taken;
  }
  return elements;
}
