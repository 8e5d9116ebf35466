import { EngineError } from '../../errors.ts';
import type { DuelSide, StoredDuel } from '../../ports.ts';
import { sentence } from '../../sentence.ts';
import type { Actor } from '../find-tune.ts';
import { isTuneId } from '../tune-id.ts';
import type { DuelDesk, DuelView, RevealedSide } from './duel-desk.ts';
import { duelResults } from './duel-results.ts';
import { type DuelParts, openDuel } from './open-duel.ts';
import { publishTunes, revealedId } from './revealed-tune.ts';

export function openDuelDesk(parts: DuelParts): DuelDesk {
  const { duels, models, contributions } = parts.storage;

  /** The duel, if it is one of the actor's server. */
  async function find(id: string, { guildId }: Actor): Promise<StoredDuel> {
    const duel = isTuneId(id) ? await duels.get(id) : null;
    if (duel !== null && guildId !== null && duel.guildId === guildId) return duel;
    throw new EngineError(
      'not-found',
      sentence('That duel is not kept here. `/duel` opens a new one.'),
    );
  }

  async function revealedSide(side: DuelSide, isRevealed: boolean): Promise<RevealedSide> {
    const { source, tuneId, title } = side;
    if (source.kind === 'model') {
      const name = (await models.get(source.modelId))?.name ?? source.modelId;
      return {
        ...{ title, by: { kind: 'model', id: source.modelId, name } },
        tuneId: isRevealed && tuneId !== null ? revealedId(tuneId) : null,
      };
    }
    const set = await contributions.get(source.contributionId);
    const isGone = set === null || set.withdrawnAt !== null || title === '';
    const by = { kind: 'person', set: set?.name ?? '' } as const;
    return { title: isGone ? null : title, by, tuneId: null };
  }

  async function sides({ a, b, revealedAt }: StoredDuel) {
    const isRevealed = revealedAt !== null;
    const [first, second] = await Promise.all([
      revealedSide(a, isRevealed),
      revealedSide(b, isRevealed),
    ]);
    return { a: first, b: second };
  }

  async function viewOf(duel: StoredDuel): Promise<DuelView> {
    const { id, type, revealedAt } = duel;
    const count = await duels.count(id);
    const revealed = revealedAt === null ? null : { ...(await sides(duel)), count };
    return { id, type, votes: count.a + count.b, revealed };
  }

  return {
    async open(request, actor) {
      const { id, type, a, b } = await openDuel(parts, request, actor);
      return { view: { id, type, votes: 0, revealed: null }, a, b };
    },
    async vote(id, choice, actor) {
      const duel = await find(id, actor);
      const { counted, choice: stands } = await duels.vote(id, actor.personId, choice);
      return { counted, choice: stands, ...(await sides(duel)) };
    },
    async reveal(id, actor) {
      const { openedById } = await find(id, actor);
      if (openedById !== actor.personId && !actor.managesGuild) {
        throw new EngineError(
          'forbidden',
          sentence(
            'Only who opened the duel, and people who manage this server, may end it. Vote, and you are told who wrote what.',
          ),
        );
      }
      const { duel } = await duels.reveal(id);
      await publishTunes(parts.storage, duel);
      return viewOf(duel);
    },
    view: async (id, actor) => viewOf(await find(id, actor)),
    resultsOf: (modelId, guildId) => duelResults(parts.storage, modelId, guildId),
  };
}
