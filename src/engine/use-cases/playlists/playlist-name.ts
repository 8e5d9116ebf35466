import { EngineError } from '../../errors.ts';
import { sentence } from '../../sentence.ts';
import { PLAYLIST_LIMITS } from './playlist-desk.ts';

/** The name without blanks around it. Throws EngineError 'bad-request' for one that is none. */
export function playlistName(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim();
  const length = [...name].length;
  if (length >= 1 && length <= PLAYLIST_LIMITS.name && !/\p{C}/u.test(name)) return name;
  throw new EngineError(
    'bad-request',
    sentence('A playlist needs a name of 1 to {longest} characters.', {
      longest: PLAYLIST_LIMITS.name,
    }),
    { length },
  );
}

/** A playlist's name with the first number after it that is free: `Session (2)`. It is no longer than a name may be. */
export function nameOfCopy(name: string, taken: readonly string[]): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const room = PLAYLIST_LIMITS.name - suffix.length;
    const called = [...name].slice(0, room).join('').trimEnd() + suffix;
    if (!taken.includes(called)) return called;
  }
}
