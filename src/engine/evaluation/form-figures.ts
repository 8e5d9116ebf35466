/** Form, measured: how long parts are, how they are repeated, and whether pick-ups are made up for. */
import { formName } from '../abc/form.ts';
import { tuneTypeNamed } from '../compose/tune-types.ts';
import type { MeasuredTune } from './measured-tune.ts';
import type { FormFigures } from './report.ts';

/** Forms that are told of. */
const MOST_FORMS = 10;
/** Bars of a part where the type has no row of its own (airs). */
const USUAL_BARS = 8;

/** AABB, AABBCC, AABBCCDD; and AAB, ABB: one of two parts played once. */
const RELATIVES: ReadonlySet<string> = new Set(['AABB', 'AABBCC', 'AABBCCDD', 'AAB', 'ABB']);

export function formFigures(tunes: readonly MeasuredTune[]): FormFigures {
  let parts = 0;
  let usual = 0;
  let related = 0;
  let withEndings = 0;
  let withPickup = 0;
  let complementing = 0;
  const names = new Map<string, number>();
  for (const { type, form } of tunes) {
    const wanted = tuneTypeNamed(type)?.partBars ?? USUAL_BARS;
    for (const { bars } of form.sections) {
      parts++;
      if (bars === wanted) usual++;
      if (bars === wanted || bars * 2 === wanted || bars === 2 * wanted) related++;
    }
    const name = formName(form);
    names.set(name, (names.get(name) ?? 0) + 1);
    if (form.sections.some(({ ending }) => ending > 0)) withEndings++;
    if ((form.sections[0]?.pickup ?? 0) > 0) {
      withPickup++;
      // The judge holds inner sections to it; old prints let the last bar of all be a whole one.
      if (!form.lastIsFull) complementing++;
    }
  }
  const share = (n: number, of = tunes.length) => (of === 0 ? null : n / of);
  const named = (is: (name: string) => boolean) =>
    [...names].reduce((sum, [name, n]) => (is(name) ? sum + n : sum), 0);
  const most = [...names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    tunes: tunes.length,
    partsOfUsualLength: share(usual, parts),
    partsOfRelatedLength: share(related, parts),
    aabb: share(named((name) => name === 'AABB')),
    aabbAndRelatives: share(named((name) => RELATIVES.has(name))),
    withEndings: share(withEndings),
    withPickup: share(withPickup),
    pickupsComplement: share(complementing, withPickup),
    forms: Object.fromEntries(
      most.slice(0, MOST_FORMS).map(([name, n]) => [name.slice(0, 20), n / tunes.length]),
    ),
  };
}
