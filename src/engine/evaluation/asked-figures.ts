/** Whether a key is heard and not just written: notes of its scale, and where parts and tunes come to rest. */
import type { MeasuredTune } from './measured-tune.ts';
import type { AskedFigures, ModeFigures } from './report.ts';

/** Tonic, minor and major third, fifth, in semitones above the tonic. */
const TRIAD: ReadonlySet<number> = new Set([0, 3, 4, 7]);

/** Over all tunes, and by mode. */
export function askedFigures(tunes: readonly MeasuredTune[]): AskedFigures {
  const modes = [...new Set(tunes.map(({ mode }) => mode))].sort();
  return {
    all: figuresOf(tunes),
    modes: Object.fromEntries(
      modes.map((mode) => [mode, figuresOf(tunes.filter((tune) => tune.mode === mode))]),
    ),
  };
}

function figuresOf(tunes: readonly MeasuredTune[]): ModeFigures {
  const sum = (of: (tune: MeasuredTune) => number) => tunes.reduce((n, tune) => n + of(tune), 0);
  const notes = sum((tune) => tune.notes);
  const ends = tunes.flatMap(({ partEnds }) => partEnds);
  const share = (n: number, of: number) => (of === 0 ? null : n / of);
  return {
    tunes: tunes.length,
    notes,
    inScale: share(
      sum(({ inScale }) => inScale),
      notes,
    ),
    endsOnTonic: share(
      sum(({ partEnds }) => (partEnds.at(-1) === 0 ? 1 : 0)),
      tunes.length,
    ),
    partsEndOnTonic: share(ends.filter((degree) => degree === 0).length, ends.length),
    partsEndOnTriad: share(ends.filter((degree) => TRIAD.has(degree)).length, ends.length),
  };
}
