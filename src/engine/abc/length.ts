import { TICKS } from './tune.ts';

/** A length in unit lengths, reduced. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Both whole and positive. */
export function fraction(numerator: number, denominator: number): Fraction {
  const common = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / common, denominator: denominator / common };
}

/** The one spelling of a length that we write: nothing for 1, `2`, `3/2`, `/` for a half, `/4`. */
export function spellLength({ numerator, denominator }: Fraction): string {
  if (denominator === 1) return numerator === 1 ? '' : String(numerator);
  if (numerator === 1) return denominator === 2 ? '/' : `/${denominator}`;
  return `${numerator}/${denominator}`;
}

/** Ticks in words for a player: eighths, as bars of dance music are counted, or sixteenths and smaller where need be. */
export function sayTicks(ticks: number): string {
  const unit = [8, 16, 32, 64].find((n) => Number.isInteger((ticks * n) / TICKS)) ?? 8;
  return `${+((ticks * unit) / TICKS).toFixed(2)}/${unit}`;
}
