import type { Words } from '../../words/words.ts';
import { type Html, html } from '../html.ts';

/** A key as people say it: `Edor` is E Dorian, `Bbm` is B♭ minor. One that is written otherwise stays as it is. */
export function keyName(words: Words, key: string): string {
  const [, letter, sign, mode = ''] = /^([A-G])([#b]?)(m|dor|mix|lyd|phr|loc)?$/.exec(key) ?? [];
  if (letter === undefined) return key;
  const tonic = letter + ({ '#': '♯', b: '♭' }[sign ?? ''] ?? '');
  switch (mode) {
    case 'm':
      return words.say('{tonic} minor', { tonic });
    case 'dor':
      return words.say('{tonic} Dorian', { tonic });
    case 'mix':
      return words.say('{tonic} Mixolydian', { tonic });
    case 'lyd':
      return words.say('{tonic} Lydian', { tonic });
    case 'phr':
      return words.say('{tonic} Phrygian', { tonic });
    case 'loc':
      return words.say('{tonic} Locrian', { tonic });
    default:
      return words.say('{tonic} major', { tonic });
  }
}

/** For machines and for people. */
export function dateOf(words: Words, date: Date): Html {
  const shown = date.toLocaleDateString(words.language, {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  });
  return html`<time datetime="${date.toISOString().slice(0, 10)}">${shown}</time>`;
}
