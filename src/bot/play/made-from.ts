import type { StoredSource } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { clip, inlineCode, plain } from '../markdown.ts';

const TITLE_LIMIT = 80;

/** What a tune was made from, in a line. */
export function madeFromLine(
  words: Words,
  { tuneId, title, how, amount, parts = 1 }: StoredSource,
) {
  const name = plain(clip(title, TITLE_LIMIT)).trim();
  const tune = `${name === '' ? '' : `**${name}** `}${tuneId === null ? '' : inlineCode(tuneId)}`;
  switch (how) {
    case 'variation':
      return words.say('A variation of {tune}, {percent} % of the way.', {
        tune: tune.trim(),
        percent: Math.round((amount ?? 0.5) * 100),
      });
    case 'continue':
      return words.count(
        parts,
        '{tune} with {count} part more.',
        '{tune} with {count} parts more.',
        { tune: tune.trim() },
      );
    case 'answer':
      return words.say('An answer to the first part of {tune}.', { tune: tune.trim() });
    case 'title':
      return words.say('{tune} by another name.', { tune: tune.trim() });
  }
}
