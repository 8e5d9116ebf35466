import { EngineError, type StoredContribution, sentence } from '../../engine/index.ts';
import type { Choice } from '../commands/command.ts';
import { clip, count, inlineCode } from '../markdown.ts';

const CHOICE_LIMIT = 100;

/** A set that is not withdrawn, by its id or its name. Throws EngineError 'not-found', 'bad-request' where several have it. */
export function findSet(sets: readonly StoredContribution[], text: string): StoredContribution {
  const live = sets.filter(({ withdrawnAt }) => withdrawnAt === null);
  const wanted = text.trim();
  const byId = live.find(({ id }) => id === wanted);
  if (byId !== undefined) return byId;
  const named = live.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (named.length > 1) {
    const ids = named.map(({ id }) => inlineCode(id)).join(', ');
    throw new EngineError(
      'bad-request',
      sentence('{named} sets are called that. Name one by its id: {ids}.', {
        named: named.length,
        ids,
      }),
    );
  }
  const [only] = named;
  if (only !== undefined) return only;
  throw new EngineError(
    'not-found',
    sentence('There is no set {set} to withdraw. `/contributions list` shows what there is.', {
      set: inlineCode(clip(wanted, CHOICE_LIMIT)),
    }),
  );
}

/** Sets to choose from: whose name holds what is typed, or whose id begins with it. */
export function setChoices(sets: readonly StoredContribution[], typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  return sets
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .filter(({ id, name }) => id.startsWith(wanted) || name.toLowerCase().includes(wanted))
    .map(({ id, name, tuneCount }) => ({
      name: `${clip(name, CHOICE_LIMIT - 30)} (${count(tuneCount, 'tune')})`,
      value: id,
    }));
}
