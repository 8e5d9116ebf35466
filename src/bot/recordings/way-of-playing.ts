import type { Performance } from '../../engine/index.ts';

/** How a tune is played apart from its speed: what a button has to remember. */
export interface WayOfPlaying {
  /** Null: what the server usually plays on. */
  readonly instrument: string | null;
  readonly chords: boolean;
  readonly countIn: boolean;
}

/** As a tune is played that nobody asked anything else for. */
export const USUAL_WAY: WayOfPlaying = { instrument: null, chords: true, countIn: false };

/** For the engine. */
export function performanceOf({ instrument, chords, countIn }: WayOfPlaying): Performance {
  return { ...(instrument !== null && { instrument }), harmony: chords, countIn };
}

/** In a custom_id: the instrument, and what is not as usual. */
const USUAL = 'usual';
const ALONE = 'alone';
const COUNTED = 'counted';

/** `fiddle`, `usual-alone`, `harp-alone-counted`. */
export function writeWay({ instrument, chords, countIn }: WayOfPlaying): string {
  return [instrument ?? USUAL, ...(chords ? [] : [ALONE]), ...(countIn ? [COUNTED] : [])].join('-');
}

/** Null for what is no way of playing; whether there is such an instrument is the engine's to say. */
export function readWay(text: string): WayOfPlaying | null {
  const [instrument = '', ...more] = text.split('-');
  if (!/^[a-z]{1,20}$/.test(instrument)) return null;
  return {
    instrument: instrument === USUAL ? null : instrument,
    chords: !more.includes(ALONE),
    countIn: more.includes(COUNTED),
  };
}
