import type { RankerStanding } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';

/** Whether the votes of a server choose among candidates for its new tunes, with the figure that decides it. */
export function rankerLine(words: Words, standing: RankerStanding): string {
  const { on, votedTunes, needed, accuracy, low, high } = standing;
  if (accuracy === null || low === null || high === null) {
    return votedTunes < needed
      ? words.say(
          'Votes do not choose among tunes here yet: it takes {needed} tunes that are liked or not, and there are {votedTunes}.',
          { needed, votedTunes },
        )
      : words.say(
          'Votes do not choose among tunes here yet: it takes more tunes that are not liked, or more that are.',
        );
  }
  const figures = { accuracy: percent(accuracy), low: percent(low), high: percent(high) };
  return on
    ? words.say(
        'Votes choose: of six candidates, the one is kept that this server would like. Of two tunes that it had not seen, the votes told the better liked one {accuracy} % of the time (99 % interval {low} to {high}; chance is 50).',
        figures,
      )
    : words.say(
        'Votes do not choose among tunes here: of two tunes that they had not seen, they told the better liked one {accuracy} % of the time (99 % interval {low} to {high}; chance is 50).',
        figures,
      );
}

/** A share as whole percent. */
export function percent(share: number): number {
  return Math.round(share * 100);
}
