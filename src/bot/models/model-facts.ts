import type { ModelSummary } from '../../engine/index.ts';
import { count, inlineCode, plain } from '../markdown.ts';

/** `**sligo-1** `279f2d312fd8`, in use`: how a model is spoken of. */
export function modelName({ name, id }: Pick<ModelSummary, 'name' | 'id'>): string {
  return `**${plain(name)}** ${inlineCode(id)}`;
}

/** What is special about it: `in use · everybody's`. */
export function modelMarks(model: ModelSummary): string[] {
  return [
    ...(model.isActive ? ['in use'] : []),
    ...(model.isShipped ? ['ships with Lilt'] : []),
    ...(model.retired ? ['retired'] : []),
    ...(model.withdrawn ? ['⚠ learnt from a set that was withdrawn since'] : []),
  ];
}

/** Where it comes from, what it has learnt and how well, what it wrote, and how that was liked. */
export function modelFacts(model: ModelSummary, parent: ModelSummary | undefined): string[] {
  const { parentId, trainedOn, natsPerNote, natsPerCharacter, tunesWritten, votes } = model;
  const from = parent === undefined ? parentId && inlineCode(parentId) : modelName(parent);
  return [
    `${from === null || from === '' ? 'from chance' : `from ${from}`}, ${day(model.createdAt)}`,
    `learnt ${count(trainedOn.tunes, 'tune')}${corporaOf(trainedOn.corpora)}`,
    Number.isFinite(natsPerNote)
      ? `${natsPerNote.toFixed(3)} nats a note, ${natsPerCharacter.toFixed(3)} a character, on tunes held back`
      : 'not measured on tunes held back',
    `wrote ${count(tunesWritten, 'tune')} here; ${count(votes.up, 'vote')} for them, ${votes.down} against`,
  ];
}

const CORPORA_SHOWN = 3;

function corporaOf(corpora: readonly string[]): string {
  if (corpora.length === 0) return '';
  const more = corpora.length - CORPORA_SHOWN;
  const named = corpora.slice(0, CORPORA_SHOWN).map(plain).join(', ');
  return ` of ${named}${more > 0 ? ` and ${more} more` : ''}`;
}

/** A day as everybody's own Discord writes it. */
export function day(date: Date): string {
  return `<t:${Math.floor(date.getTime() / 1000)}:D>`;
}
