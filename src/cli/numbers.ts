import { InvalidArgumentError } from 'commander';

/** Reads an option's value as a whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    const range = `${least.toLocaleString('en')} to ${most.toLocaleString('en')}`;
    throw new InvalidArgumentError(`Give a whole number from ${range}.`);
  };
}

/** Reads an option's value as a number from `least` to `most`, written `0.8` or `3e-3`. */
export function realNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^[\d.]+(e[+-]?\d+)?$/i.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Give a number from ${least} to ${most}.`);
  };
}

/** Reads an option's value as a number, for the engine to judge. */
export function anyNumber(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new InvalidArgumentError('Give a number, such as 0.8.');
}
