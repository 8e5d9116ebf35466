/**
 * Music that was played out, with its repeats written as repeats again. Bars are compared as texts; a bar that leads into a
 * pick-up is cut in front of it, so that `A-part, A-part, B-part` is found whatever leads from one to the next.
 */
export interface PlayedBar {
  /** What stands before the place where the pick-up begins, and behind it; without a pick-up all is in `head`. */
  readonly head: string;
  readonly tail: string;
}

/** A part: bars from .. to (not included), and those of a second ending; indices of the bars as played. */
export interface FoldedPart {
  readonly from: number;
  readonly to: number;
  readonly repeated: boolean;
  /** Bars of the first ending, the last of from .. to; 0: no endings. */
  readonly ending: number;
  /** Where the second ending begins. */
  readonly second: number;
}

/** Lengths of parts in bars, the usual ones first. */
const LENGTHS = [8, 16, 4, 12, 6, 10, 20, 24, 32, 5, 7, 9, 14];
const MOST_ENDING = 2;

/**
 * `opening` is the pick-up of the first bar, and its text is compared with that of the bars that lead back.
 */
export function foldRepeats(bars: readonly PlayedBar[], opening: string): FoldedPart[] {
  const parts: FoldedPart[] = [];
  let from = 0;
  while (from < bars.length) {
    const part = repeatAt(bars, from, from === 0 ? opening : (bars[from - 1]?.tail ?? ''));
    const last = parts.at(-1);
    if (part) {
      parts.push(part);
      from = part.ending > 0 ? part.second + part.ending : part.to + (part.to - part.from);
    } else if (last && !last.repeated) {
      parts[parts.length - 1] = { ...last, to: ++from };
    } else {
      parts.push({ from, to: from + 1, repeated: false, ending: 0, second: 0 });
      from++;
    }
  }
  return onceThrough(bars, parts);
}

function repeatAt(bars: readonly PlayedBar[], from: number, pickup: string): FoldedPart | null {
  const same = (a: number, b: number, whole: boolean) =>
    bars[a]?.head === bars[b]?.head && (!whole || bars[a]?.tail === bars[b]?.tail);
  for (const length of LENGTHS) {
    const again = from + length;
    if (again + length > bars.length) continue;
    let common = 0;
    while (common < length && same(from + common, again + common, common < length - 1)) common++;
    const leadsBack = bars[again - 1]?.tail === pickup;
    if (common === length && leadsBack)
      return { from, to: again, repeated: true, ending: 0, second: 0 };
    const ending = length - common;
    if (leadsBack && length >= 4 && ending <= MOST_ENDING && ending < length / 2)
      return { from, to: again, repeated: true, ending, second: again + common };
  }
  return null;
}

/** The parts of one time through, where the whole tune was played several times over. */
function onceThrough(bars: readonly PlayedBar[], parts: readonly FoldedPart[]): FoldedPart[] {
  const textOf = ({ from, to, repeated, ending, second }: FoldedPart) =>
    JSON.stringify([
      repeated,
      ending,
      bars.slice(from, to).map(({ head }) => head),
      bars.slice(second, second + ending).map(({ head }) => head),
    ]);
  const texts = parts.map(textOf);
  for (let size = 1; size <= parts.length / 2; size++) {
    if (parts.length % size !== 0) continue;
    if (texts.every((text, i) => text === texts[i % size])) return parts.slice(0, size);
  }
  return [...parts];
}
