/**
 * What a printed tune is called, for the network: its type, and the metre it is taught in.
 *
 * Printed collections name reels, jigs, hornpipes and strathspeys; they name hardly any polka, slide, waltz, barndance or
 * mazurka, although their pages have tunes that dance like one. Those are recognised by metre and rhythm. The figures
 * behind each line are in models/MODEL_CARD.md.
 */
import { measuresOf, type Timed } from '../abc/measures.ts';
import { spellMetre } from '../abc/metre.ts';
import { type Metre, TICKS, type Tune } from '../abc/tune.ts';

/** `R:` lines, as printed, and words in titles. The first that fits is taken. */
const NAMES: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/slip.?jig|hop jig/, 'slip jig'],
  [/single jig|\bslide\b/, 'slide'],
  [/hornpipe|\bclog\b/, 'hornpipe'],
  [/strathspey|fling/, 'strathspey'],
  [/barn.?dance|schottis/, 'barndance'],
  [/mazurka|varsov/, 'mazurka'],
  [/waltz/, 'waltz'],
  [/polka/, 'polka'],
  [/quick ?step|march/, 'march'],
  [/\breel\b|\brant\b|walk ?around/, 'reel'],
  [/jig/, 'jig'],
];

const named = (text: string): string | null =>
  NAMES.find(([pattern]) => pattern.test(text.toLowerCase()))?.[1] ?? null;

/** Share of beats (stretches of `beat` ticks that begin on a beat) whose notes have just these lengths, in ticks. */
function shareOfBeats(tune: Tune, beat: number, lengths: readonly number[]): number {
  let fitting = 0;
  let all = 0;
  for (const { notes, ticks } of measuresOf(tune)) {
    for (let from = 0, i = 0; from + beat <= ticks; from += beat) {
      const inBeat: number[] = [];
      let sum = 0;
      while (sum < beat && i < notes.length) {
        const { sounding } = notes[i++] as Timed;
        inBeat.push(sounding);
        sum += sounding;
      }
      all++;
      if (inBeat.length === lengths.length && inBeat.every((t, k) => t === lengths[k])) fitting++;
      if (sum !== beat) break; // a note leads over the beat: leave the rest of the bar
    }
  }
  return all === 0 ? 0 : fitting / all;
}

/** The type by rhythm, where no name is printed. */
function byRhythm(tune: Tune, metre: string): string {
  const eighth = TICKS / 8;
  switch (metre) {
    case '6/8':
      return shareOfBeats(tune, 3 * eighth, [2 * eighth, eighth]) > 0.35 ? 'slide' : 'jig';
    case '9/8':
      return 'slip jig';
    case '12/8':
      return 'slide';
    case '3/4':
      return shareOfBeats(tune, 2 * eighth, [1.5 * eighth, 0.5 * eighth]) > 0.2
        ? 'mazurka'
        : 'waltz';
    case '2/4':
      return 'polka';
    case '4/4': {
      const dotted = shareOfBeats(tune, 2 * eighth, [1.5 * eighth, 0.5 * eighth]);
      const even = shareOfBeats(tune, 2 * eighth, [eighth, eighth]);
      return dotted > 0.15 ? 'barndance' : even > 0.6 ? 'reel' : 'march';
    }
    default:
      return 'air';
  }
}

/** All durations doubled: a reel in 2/4 and sixteenths is the same music as one in 4/4 and eighths. */
function doubled(tune: Tune): Tune {
  const elements = tune.elements.map((e) =>
    e.kind === 'note' || e.kind === 'rest' ? { ...e, ticks: e.ticks * 2 } : e,
  );
  return { ...tune, unit: tune.unit * 2, metre: { beats: 4, unit: 4 }, elements };
}

/** The type of a tune, and the tune in the metre in which that type is taught. */
export function classify(tune: Tune): { type: string; tune: Tune } {
  const { symbol: _, ...metre } = tune.metre;
  const plain: Metre = metre.beats === 2 && metre.unit === 2 ? { beats: 4, unit: 4 } : metre;
  const taught: Tune = { ...tune, metre: plain };
  const printed = spellMetre(plain);
  let type = named(tune.rhythm) ?? named(tune.titles.join(' ')) ?? byRhythm(taught, printed);
  if (type === 'jig' && printed === '9/8') type = 'slip jig';
  if (type === 'jig') type = byRhythm(taught, printed); // a title with "jig" in it may stand over any dance
  const inFour = type === 'reel' || type === 'hornpipe' || type === 'strathspey';
  if (inFour && printed === '2/4') return { type, tune: doubled(taught) };
  if (inFour && printed !== '4/4') return { type: byRhythm(taught, printed), tune: taught };
  return { type, tune: taught };
}
