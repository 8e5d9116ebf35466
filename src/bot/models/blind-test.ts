import type { DuelResult } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { modelName } from './model-facts.ts';
import { percent } from './ranker-line.ts';

const OPPONENTS_SHOWN = 8;

/** How a model stands in duels in which nobody knew who wrote what; '' where there were none. */
export function blindTest(words: Words, results: readonly DuelResult[]): string {
  if (results.length === 0) return '';
  const lines = results
    .slice(0, OPPONENTS_SHOWN)
    .map(({ opponent, wins, votes, duels, low, high }) =>
      words.count(
        duels,
        '- against {opponent}: {wins} of {votes} votes, {share} % (95 % interval {low} to {high}), in {count} duel',
        '- against {opponent}: {wins} of {votes} votes, {share} % (95 % interval {low} to {high}), in {count} duels',
        {
          opponent: opponent.kind === 'person' ? words.say('tunes by people') : modelName(opponent),
          ...{ wins, votes, share: percent(wins / votes), low: percent(low), high: percent(high) },
        },
      ),
    );
  return [`### ${words.say('In duels, its name hidden')}`, ...lines].join('\n');
}
