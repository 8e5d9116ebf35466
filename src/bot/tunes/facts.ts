import type { StoredTune, VoteCount } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { clip, inlineCode, plain } from '../markdown.ts';
import { personName } from '../people.ts';

const TITLE_LIMIT = 90;

/** `**The Kesh** `abc0123xyz``: how a tune is spoken of in a list; its title leads to its address, where it has one. */
export function tuneName(
  { title, id }: Pick<StoredTune, 'title' | 'id'>,
  link: string | null,
): string {
  const name = plain(clip(title, TITLE_LIMIT)).trim();
  if (name === '') return inlineCode(id);
  const linked = link === null ? name : `[${name.replaceAll(']', '\\]')}](${link})`;
  return `**${linked}** ${inlineCode(id)}`;
}

/** What it is, how it is liked, who asked for it. */
export function tuneFacts(words: Words, tune: StoredTune, votes: VoteCount): string {
  const { authorId, request } = tune;
  return [
    words.say('{type} in {key}', { type: request.type, key: request.key }),
    liking(words, votes),
    ...(authorId === null
      ? []
      : [words.say('asked for by {person}', { person: personName(words, authorId) })]),
  ].join(' · ');
}

/** `12 of 13 like it`. */
export function liking(words: Words, { up, down }: VoteCount): string {
  if (up + down === 0) return words.say('no votes yet');
  return words.count(up + down, '{up} of {count} likes it', '{up} of {count} like it', { up });
}
