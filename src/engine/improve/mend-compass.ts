/** Notes that no instrument of the dance reaches: all of a tune moved by octaves, or those that lie apart from the others. */
import { HIGHEST_STEP, LOWEST_STEP } from '../abc/notation.ts';
import type { Tune } from '../abc/tune.ts';
import type { Repairs } from '../uploads/repairs.ts';

/** C an octave below middle C, to the b three octaves above it: from a low whistle's or a banjo's to a fiddle's. */
const [LOWEST, HIGHEST] = [LOWEST_STEP, HIGHEST_STEP];
/** From this share of its notes on the tune as a whole lies wrong. */
const MOST = 0.5;

const isOutside = (step: number): boolean => step < LOWEST || step > HIGHEST;

export function mendCompass(tune: Tune, repairs: Repairs): Tune {
  const steps = tune.elements.flatMap((element) =>
    element.kind === 'note' ? element.pitches.map(({ step }) => step) : [],
  );
  const outside = steps.filter(isOutside);
  if (outside.length === 0) return tune;
  const whole = outside.length > steps.length * MOST;
  const [low, high] = [Math.min(...steps), Math.max(...steps)];
  const octaves = [1, -1, 2, -2, 3, -3].find(
    (by) => low + 7 * by >= LOWEST && high + 7 * by <= HIGHEST,
  );
  const moves = whole && octaves !== undefined ? octaves : null;
  if (moves !== null)
    repairs.add('The tune lay where no instrument reaches; it was moved by octaves', null);
  const elements = tune.elements.map((element) => {
    if (element.kind !== 'note') return element;
    const pitches = element.pitches.map((pitch) => {
      let { step } = pitch;
      if (moves !== null) step += 7 * moves;
      else {
        while (step > HIGHEST) step -= 7;
        while (step < LOWEST) step += 7;
        if (step !== pitch.step)
          repairs.add('A note that no instrument reaches was moved by octaves', element.place);
      }
      return step === pitch.step ? pitch : { ...pitch, step };
    });
    return { ...element, pitches };
  });
  return { ...tune, elements };
}
