import type { PlayedVoice } from './abcjs.ts';
import type { PlayedMetre } from './dance-tempo.ts';
import { type Ticks, toTicks } from './ticks.ts';

/** From one bar line to the next, as they are played. */
export interface PlayedBar {
  readonly start: Ticks;
  readonly end: Ticks;
  readonly metre: PlayedMetre;
  /** It is as long as the metre says; pick-ups, and bars that a repeat sign divides, are not. */
  readonly full: boolean;
}

/** The bars of a voice; `metre` holds until the voice names another. Bars without any length are left out. */
export function playedBars(voice: PlayedVoice, metre: PlayedMetre): PlayedBar[] {
  const bars: PlayedBar[] = [];
  let current = metre;
  let time = 0;
  let start = 0;
  const endBar = () => {
    const end = toTicks(time);
    if (end > start) {
      const full = end - start === toTicks(current.num / current.den);
      bars.push({ start, end, metre: current, full });
    }
    start = end;
  };
  for (const { el_type, duration = 0, num = 0, den = 0 } of voice) {
    time += duration;
    if (el_type === 'bar') endBar();
    if (el_type === 'meter' && num > 0 && den > 0) current = { num, den };
  }
  endBar();
  return bars;
}
