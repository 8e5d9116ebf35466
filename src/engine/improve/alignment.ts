/** Longer lists are compared place by place only: every one with every other would take too long. */
const MOST_COMPARED = 1200;

/** Pairs of places at which two lists have the same, as many as can be in order (longest common subsequence). */
export function commonPlaces(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length > MOST_COMPARED || b.length > MOST_COMPARED)
    return a.flatMap((one, i): [number, number][] => (one === b[i] ? [[i, i]] : []));
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const row = lengths[i] as Uint16Array;
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
