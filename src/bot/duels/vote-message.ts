import type { CastDuelVote } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { type BotMessage, boxed, text } from '../message.ts';
import { SIDE_NAMES, sideLine } from './side-lines.ts';

/** What a voter is told alone: whether the vote counts, and who wrote what. */
export function duelVoteMessage(words: Words, vote: CastDuelVote): BotMessage {
  return boxed([
    text(
      [
        outcome(words, vote),
        ...(['a', 'b'] as const).map(
          (name) => `**${SIDE_NAMES[name](words)}:** ${sideLine(words, vote[name])}`,
        ),
      ].join('\n'),
    ),
  ]);
}

function outcome(words: Words, { counted, choice }: CastDuelVote): string {
  if (choice === null) return words.say('This duel is over, so no more votes count.');
  const tune = SIDE_NAMES[choice](words);
  return counted
    ? words.say('You preferred {tune}.', { tune })
    : words.say('You had voted before: your vote for {tune} stands.', { tune });
}
