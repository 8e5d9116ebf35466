import { readTune } from '../../../src/engine/abc/reader.ts';

/** A tune's notes and rests, tied ones together, with the lengths that they sound for, read off its elements one by one. */
function notesOf(abc: string): { step: number | null; ticks: number }[] {
  const { tune } = readTune(abc);
  if (!tune) throw new Error(`no tune: ${abc}`);
  const notes: { step: number | null; ticks: number }[] = [];
  let shrink = 1;
  let left = 0;
  let tied = false;
  for (const element of tune.elements) {
    if (element.kind === 'tuplet') {
      shrink = element.q / element.p;
      left = element.r;
    }
    if (element.kind !== 'note' && element.kind !== 'rest') continue;
    const step = element.kind === 'note' ? (element.pitches.at(-1)?.step ?? null) : null;
    const ticks = element.ticks * (left > 0 ? shrink : 1);
    left--;
    const last = notes.at(-1);
    if (tied && last?.step === step) notes[notes.length - 1] = { step, ticks: last.ticks + ticks };
    else notes.push({ step, ticks });
    tied = element.kind === 'note' && element.tie;
  }
  return notes;
}

/**
 * The longest passage that two tunes share, in notes, by trying every pair of places: as far as steps from the passage's first
 * note and lengths in proportion to its first length agree. Nothing is hashed. Passages that begin with a rest are not looked for.
 */
export function longestAlike(one: string, other: string): number {
  const [a, b] = [notesOf(one), notesOf(other)];
  let longest = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      const [first, second] = [a[i], b[j]];
      if (first?.step == null || second?.step == null) continue;
      let n = 1;
      for (; i + n < a.length && j + n < b.length; n++) {
        const [x, y] = [a[i + n], b[j + n]];
        if (!x || !y || (x.step === null) !== (y.step === null)) break;
        if ((x.step ?? 0) - (y.step ?? 0) !== (x.step === null ? 0 : first.step - second.step))
          break;
        if (Math.abs(x.ticks * second.ticks - y.ticks * first.ticks) > 1e-6) break;
      }
      longest = Math.max(longest, n);
    }
  }
  return longest;
}
