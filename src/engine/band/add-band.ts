import type { Score, ScoreClef, Voice } from '../abc/score.ts';
import { withSingleBarRests } from '../abc/score-bars.ts';
import { printScore } from '../abc/score-printer.ts';
import { readMelody } from '../abc/score-reader.ts';
import type { Element, Tune } from '../abc/tune.ts';
import { EngineError } from '../errors.ts';
import { harmonise } from '../harmony/index.ts';
import { sentence } from '../sentence.ts';
import { instrumentFor } from '../sound/instruments.ts';
import { type BandName, type PartName, partsOf } from './bands.ts';
import { type BandBar, bandBars } from './bars.ts';
import { bodhranBars } from './bodhran.ts';
import { bassBars, guitarBars } from './strings.ts';

interface PartFact {
  readonly label: string;
  readonly clef: ScoreClef;
  /** General MIDI's, as in Voice: a steel-string guitar, a double bass. */
  readonly program: number | null;
  /** What it plays between the bar lines, for each bar. */
  readonly play: (bars: readonly BandBar[], type: string) => Element[][];
}

const PARTS: Readonly<Record<PartName, PartFact>> = {
  guitar: { label: 'Guitar', clef: 'treble-8', program: 25, play: guitarBars },
  bass: { label: 'Bass', clef: 'bass-8', program: 32, play: bassBars },
  bodhran: { label: 'Bodhrán', clef: 'perc', program: null, play: bodhranBars },
};

/**
 * A tune with parts for others to play, made by rule from its chord symbols as its type (`R:`) is accompanied; they are chosen
 * where it has none. Every part has the bars of the melody, each as long as there: with the same pick-ups, repeats and endings.
 * Throws nothing.
 */
export function addBand(melody: Tune, band: BandName): Score {
  const tune = withSingleBarRests(harmonise(melody));
  const type = tune.rhythm;
  const bars = bandBars(tune);
  const voices = partsOf(band).map((id): Voice => {
    const { label, clef, program, play } = PARTS[id];
    const elements = betweenBarLines(tune, play(bars, type));
    return { id, name: label, clef, program, tune: { ...tune, elements } };
  });
  const { program } = instrumentFor(type);
  return { voices: [{ id: 'melody', name: 'Melody', clef: 'treble', program, tune }, ...voices] };
}

/** The same of a text, which may have had a band already. Throws EngineError 'bad-abc' where it is no tune. */
export function withBand(abc: string, band: BandName): string {
  const { tune, problems } = readMelody(abc);
  if (tune !== null) return printScore(addBand(tune, band));
  const problem = problems.find(({ severity }) => severity === 'error');
  throw new EngineError(
    'bad-abc',
    sentence('This tune cannot be read: {problem}', { problem: problem?.message ?? '' }),
    { line: problem?.line, column: problem?.column },
  );
}

/** What is played in each bar, between the bar lines of the tune; texts and signs over them are the melody's. */
function betweenBarLines(tune: Tune, bars: readonly Element[][]): Element[] {
  let next = 0;
  let filled = false;
  return tune.elements.flatMap((element): Element[] => {
    if (element.kind === 'bar') {
      filled = false;
      const { annotations: _, decorations: __, ...line } = element;
      return [line];
    }
    if (element.kind === 'field')
      return element.name === 'K' || element.name === 'M' ? [element] : [];
    if (element.kind === 'tuplet' || filled) return [];
    filled = true;
    return bars[next++] ?? [];
  });
}
