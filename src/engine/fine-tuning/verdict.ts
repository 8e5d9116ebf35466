/** What a fine-tuning is said to have come to. */
import { type Sentence, sentence } from '../sentence.ts';

export interface Verdict {
  /** Whether it is put forward as a model to use. */
  readonly offered: boolean;
  /** A sentence or two for players. */
  readonly verdict: Sentence;
}

/** Better means by at least this share of the loss on contributed tunes; not much worse, by at most this on the base's. */
const LEAST_GAIN = 0.01;
const MOST_LOSS = 0.03;

const percent = (share: number): string => {
  const rounded = Math.abs(share * 100).toFixed(1);
  return `${rounded.replace(/\.0$/, '')} %`;
};

/** Nats a note on tunes of each kind that were held out. */
interface Losses {
  readonly fresh: { readonly natsPerNote: number };
  readonly rehearsed: { readonly natsPerNote: number };
}

/** Judges a model by both kinds of tunes that it was not trained on. */
export function judge(before: Losses, after: Losses): Verdict {
  const gain = 1 - after.fresh.natsPerNote / before.fresh.natsPerNote;
  const loss = after.rehearsed.natsPerNote / before.rehearsed.natsPerNote - 1;
  const figures = {
    after: after.fresh.natsPerNote.toFixed(2),
    before: before.fresh.natsPerNote.toFixed(2),
  };
  const kept =
    loss <= 0
      ? sentence('it has forgotten nothing of what it knew')
      : sentence('the tunes it knew before come {percent} less easily to it', {
          percent: percent(loss),
        });
  if (loss > MOST_LOSS) {
    const better =
      gain > 0
        ? sentence('On tunes like yours it is {percent} better', { percent: percent(gain) })
        : sentence('On tunes like yours it is no better');
    return {
      offered: false,
      verdict: sentence(
        'It has forgotten too much to be offered: {kept}. {better} ({after} nats a note, before {before}). More tunes, of several kinds, would hold it together.',
        { kept, better, ...figures },
      ),
    };
  }
  if (gain <= 0) {
    return {
      offered: false,
      verdict: sentence(
        'It is not offered, for it foretells tunes like yours no better than before ({after} nats a note, before {before}). Perhaps it knew their like already; more tunes of one kind teach it more.',
        figures,
      ),
    };
  }
  if (gain < LEAST_GAIN) {
    return {
      offered: false,
      verdict: sentence(
        'It is not offered, for it foretells tunes like yours only {percent} better than before ({after} nats a note, before {before}). Perhaps it knew their like already; more tunes of one kind teach it more.',
        { percent: percent(gain), ...figures },
      ),
    };
  }
  return {
    offered: true,
    verdict: sentence(
      'It foretells tunes like yours {percent} better than before ({after} nats a note, before {before}), and {kept}. Listen to both, and use it if you like its tunes.',
      { percent: percent(gain), kept, ...figures },
    ),
  };
}
