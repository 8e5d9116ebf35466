import type { ModelSummary } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { inlineCode, plain } from '../markdown.ts';

/** `**sligo-1** `279f2d312fd8``: how a model is spoken of. */
export function modelName({ name, id }: Pick<ModelSummary, 'name' | 'id'>): string {
  return `**${plain(name)}** ${inlineCode(id)}`;
}

/** What is special about it: `in use`, `ships with Lilt`. */
export function modelMarks(words: Words, model: ModelSummary): string[] {
  return [
    ...(model.isActive ? [words.say('in use')] : []),
    ...(model.isShipped ? [words.say('ships with Lilt')] : []),
    ...(model.retired ? [words.say('retired')] : []),
    ...(model.withdrawn ? [words.say('⚠ learnt from a set that was withdrawn since')] : []),
  ];
}

/** Where it comes from, what it has learnt and how well, what it wrote, and how that was liked. */
export function modelFacts(
  words: Words,
  model: ModelSummary,
  parent: ModelSummary | undefined,
): string[] {
  const { parentId, trainedOn, natsPerNote, natsPerCharacter, tunesWritten, votes } = model;
  const from = parent === undefined ? parentId && inlineCode(parentId) : modelName(parent);
  const origin =
    from === null || from === ''
      ? words.say('from chance')
      : words.say('from {model}', { model: from });
  const learnt = words.count(trainedOn.tunes, 'learnt {count} tune', 'learnt {count} tunes');
  const wrote = words.count(tunesWritten, 'wrote {count} tune here', 'wrote {count} tunes here');
  return [
    `${origin}, ${day(model.createdAt)}`,
    `${learnt}${corporaOf(words, trainedOn.corpora)}`,
    Number.isFinite(natsPerNote)
      ? words.say('{perNote} nats a note, {perCharacter} a character, on tunes held back', {
          perNote: words.decimal(natsPerNote, 3),
          perCharacter: words.decimal(natsPerCharacter, 3),
        })
      : words.say('not measured on tunes held back'),
    `${wrote}; ${words.count(votes.up, '{count} vote for them, {down} against', '{count} votes for them, {down} against', { down: votes.down })}`,
  ];
}

const CORPORA_SHOWN = 3;

function corporaOf(words: Words, corpora: readonly string[]): string {
  if (corpora.length === 0) return '';
  const more = corpora.length - CORPORA_SHOWN;
  const named = corpora.slice(0, CORPORA_SHOWN).map(plain).join(', ');
  return more > 0
    ? words.say(' of {corpora} and {more} more', { corpora: named, more })
    : words.say(' of {corpora}', { corpora: named });
}

/** A day as everybody's own Discord writes it. */
export function day(date: Date): string {
  return `<t:${Math.floor(date.getTime() / 1000)}:D>`;
}
