import type { DuelSource, Storage } from '../../ports.ts';
import type { DuelResult } from './duel-desk.ts';
import { wilsonInterval } from './wilson.ts';

/** See DuelDesk.resultsOf. */
export async function duelResults(
  { duels, models }: Pick<Storage, 'duels' | 'models'>,
  modelId: string,
  guildId: string,
): Promise<readonly DuelResult[]> {
  const isIt = (source: DuelSource) => source.kind === 'model' && source.modelId === modelId;
  const standings = await duels.standings({ guildId });
  const results = standings
    .filter(({ first, second }) => isIt(first) || isIt(second))
    .map(async ({ first, second, firstWins, secondWins, duels: held }): Promise<DuelResult> => {
      const wins = isIt(first) ? firstWins : secondWins;
      const votes = firstWins + secondWins;
      const opponent = await named(isIt(first) ? second : first);
      return { opponent, wins, votes, duels: held, ...wilsonInterval(wins, votes) };
    });
  return (await Promise.all(results)).toSorted((a, b) => b.votes - a.votes);

  async function named(source: DuelSource): Promise<DuelResult['opponent']> {
    if (source.kind === 'person') return { kind: 'person' };
    const { modelId: id } = source;
    return { kind: 'model', id, name: (await models.get(id))?.name ?? id };
  }
}
