import { type Metre, TICKS } from './tune.ts';

/** Free time: bar lines may stand anywhere. ABC 2.1 has it so where no `M:` stands. */
export const FREE_TIME: Metre = { beats: 4, unit: 4, symbol: 'none' };

const MAX_BEATS = 64;
const UNITS: ReadonlySet<number> = new Set([1, 2, 4, 8, 16, 32, 64]);

/**
 * Reads the value of an `M:` field: `6/8`, `C`, `C|`, `none`, `2+3/8` and `(2+2+3)/8` (their beats are summed). Null
 * where it is no metre.
 */
export function parseMetre(text: string): Metre | null {
  const value = text.trim();
  if (value === 'C' || value === 'c') return { beats: 4, unit: 4, symbol: 'C' };
  if (value === 'C|' || value === 'c|') return { beats: 2, unit: 2, symbol: 'C|' };
  if (value === '' || value.toLowerCase() === 'none') return FREE_TIME;
  const parts = /^\(?([0-9+ ]{1,40})\)?\s*\/\s*([0-9]{1,2})$/.exec(value);
  if (!parts) return null;
  const beats = (parts[1] ?? '')
    .split('+')
    .reduce((sum, n) => sum + (/^\s*\d{1,3}\s*$/.test(n) ? Number(n) : Number.NaN), 0);
  const unit = Number(parts[2]);
  return beats >= 1 && beats <= MAX_BEATS && UNITS.has(unit) ? { beats, unit } : null;
}

/** As it is written in `M:`. */
export function spellMetre(metre: Metre): string {
  return metre.symbol ?? `${metre.beats}/${metre.unit}`;
}

/** Ticks of a full bar; null in free time. */
export function barTicks(metre: Metre): number | null {
  return metre.symbol === 'none' ? null : (TICKS / metre.unit) * metre.beats;
}

/** Whether beats fall into threes: 6/8, 9/8, 12/8, and the like. */
export function isCompound(metre: Metre): boolean {
  return metre.symbol !== 'none' && metre.unit >= 8 && metre.beats > 3 && metre.beats % 3 === 0;
}

/** Ticks of the beat that a foot taps: a dotted quarter in 6/8, a half in 2/2 and 3/2, otherwise the metre's unit. */
export function beatTicks(metre: Metre): number {
  return (TICKS / metre.unit) * (isCompound(metre) ? 3 : 1);
}

/** The least length of a last note that rests: a beat; in jigs and their like a quarter, which is all that a pick-up leaves. */
export const restTicks = (metre: Metre): number => Math.min(beatTicks(metre), TICKS / 4);

/** The `L:` of a tune that names none (ABC 2.1, 3.1.7): 1/16 where the metre is less than 3/4, otherwise 1/8. */
export function defaultUnit(metre: Metre): number {
  const bar = barTicks(metre);
  return bar !== null && bar < (TICKS * 3) / 4 ? TICKS / 16 : TICKS / 8;
}

/** The q of a tuplet `(p` that names none (ABC 2.1, 4.13): p notes in the time of q. Null where there is none. */
export function tupletTime(p: number, metre: Metre): number | null {
  const odd = isCompound(metre) ? 3 : 2;
  const times: Readonly<Record<number, number>> = {
    2: 3,
    3: 2,
    4: 3,
    5: odd,
    6: 2,
    7: odd,
    8: 3,
    9: odd,
  };
  return times[p] ?? null;
}
