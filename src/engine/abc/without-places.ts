import type { Element, Tune } from './tune.ts';

const NOWHERE = { line: 0, column: 0 };

/** The tune with every place set to 0:0, so that two tunes can be compared for what they say. */
export function withoutPlaces(tune: Tune): Tune {
  const elements = tune.elements.map((element): Element => ({ ...element, place: NOWHERE }));
  return { ...tune, elements };
}
