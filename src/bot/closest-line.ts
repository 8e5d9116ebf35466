import type { ClosestTune } from '../engine/index.ts';
import type { Words } from '../words/words.ts';
import { clip, plain } from './markdown.ts';

const TITLE_LIMIT = 80;

/** What is said of the known tune that a new one comes closest to. */
export function closestLine(closest: ClosestTune | null, words: Words): string {
  if (closest === null) return words.say('Closest known tune: not known');
  const { title } = closest;
  if (title === null)
    return words.say('Shares no seven notes with any tune that its model learnt from');
  const named = plain(clip(title, TITLE_LIMIT));
  const bars = Math.max(1, Math.round(closest.bars * 4)) / 4;
  const values = { title: named, bars: inQuarters(bars) };
  return bars <= 1
    ? words.say('Closest known tune: {title}, {bars} bar alike', values)
    : words.say('Closest known tune: {title}, {bars} bars alike', values);
}

const QUARTERS = ['', '¼', '½', '¾'];

/** `1½` for 1.5: quarters of a bar are as near as anybody hears. */
function inQuarters(bars: number): string {
  const whole = Math.floor(bars);
  return `${whole === 0 ? '' : whole}${QUARTERS[(bars - whole) * 4]}`;
}
