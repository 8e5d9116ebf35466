import type { RandomBytes } from './random.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 10;
/** The largest multiple of 36 that fits in a byte: bytes from here on are drawn again, so that every letter is as likely. */
const FAIR_BELOW = 252;

/**
 * A new public id of a tune: 10 characters of [a-z0-9], 51 bits. Short enough for a button's custom_id, and not to be
 * guessed or counted through.
 */
export function newTuneId(random: RandomBytes): string {
  let id = '';
  while (id.length < LENGTH) {
    for (const byte of random(LENGTH)) {
      if (byte < FAIR_BELOW && id.length < LENGTH) id += ALPHABET[byte % ALPHABET.length];
    }
  }
  return id;
}

/** Whether a text from outside has the shape of a tune's id. */
export function isTuneId(text: string): boolean {
  return /^[a-z0-9]{10}$/.test(text);
}
