import { EngineError } from '../../errors.ts';
import { sentence } from '../../sentence.ts';

const LONGEST = 60;

/**
 * What people call something of theirs, without white space around it: 1 to 60 characters, none of them invisible.
 * Throws EngineError 'bad-request'.
 */
export function checkName(text: string, what: 'model' | 'set of tunes'): string {
  const name = text.trim();
  // As a person counts: an emoji is one character, and not two units of UTF-16.
  const length = [...name].length;
  if (length < 1 || length > LONGEST || /[\p{C}\p{Zl}\p{Zp}]/u.test(name)) {
    throw new EngineError(
      'bad-request',
      what === 'model'
        ? sentence('A model needs a name of 1 to {longest} characters on one line.', {
            longest: LONGEST,
          })
        : sentence('A set of tunes needs a name of 1 to {longest} characters on one line.', {
            longest: LONGEST,
          }),
      { what, length },
    );
  }
  return name;
}
