import type { AbcElement, AbcTune } from './abcjs.ts';

/** A part of a tune, as a player would count it. */
export interface Part {
  /** Played once through, pick-ups and second endings not counted. */
  readonly bars: number;
  readonly repeated: boolean;
}

/** Bars that end a part, whatever comes next. */
const PART_ENDS = new Set([
  'bar_right_repeat',
  'bar_dbl_repeat',
  'bar_thin_thin',
  'bar_thin_thick',
  'bar_thick_thin',
]);
const REPEATS = new Set(['bar_right_repeat', 'bar_dbl_repeat']);

/** The parts of a tune's first voice: from one double bar or repeat sign to the next. */
export function partsOf(tune: AbcTune): Part[] {
  const { num, den } = tune.getMeterFraction();
  const barLength = num / den;
  const parts: Part[] = [];
  let time = 0; // of the part, in whole notes, without second endings
  let repeated = false;
  let again = false; // in a second ending
  let tuplet = 1;

  const endPart = () => {
    // A pick-up and the short bar that makes up for it add up to a bar; a pick-up alone rounds away.
    const bars = Math.round(time / barLength);
    if (bars > 0) parts.push({ bars, repeated });
    time = 0;
    repeated = false;
    again = false;
  };

  for (const element of firstVoice(tune)) {
    if (element.el_type === 'note') {
      if (element.startTriplet !== undefined) tuplet = element.tripletMultiplier ?? 1;
      if (!again) time += lengthOf(element, barLength) * tuplet;
      if (element.endTriplet) tuplet = 1;
    } else if (element.el_type === 'bar') {
      const type = element.type ?? '';
      if (type === 'bar_left_repeat') endPart();
      if (REPEATS.has(type)) repeated = true;
      const nextEnding = element.startEnding !== undefined && !/^1/.test(element.startEnding);
      if (nextEnding) again = true;
      else if (PART_ENDS.has(type)) endPart();
    }
  }
  endPart();
  return parts;
}

function lengthOf(element: AbcElement, barLength: number): number {
  return element.rest?.type.includes('multimeasure') === true
    ? Number(element.rest.text ?? 1) * barLength
    : (element.duration ?? 0);
}

function firstVoice(tune: AbcTune): AbcElement[] {
  return tune.lines.flatMap((line) => line.staff?.[0]?.voices[0] ?? []);
}
