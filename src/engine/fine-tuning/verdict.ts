/** What a fine-tuning is said to have come to. */
import type { Both } from './choose-weights.ts';

export interface Verdict {
  /** Whether it is put forward as a model to use. */
  readonly offered: boolean;
  /** A sentence or two for players. */
  readonly text: string;
}

/** Better means by at least this share of the loss on contributed tunes; not much worse, by at most this on the base's. */
const LEAST_GAIN = 0.01;
const MOST_LOSS = 0.03;

const percent = (share: number): string => {
  const rounded = Math.abs(share * 100).toFixed(1);
  return `${rounded.replace(/\.0$/, '')} %`;
};

/** Judges a model by both kinds of tunes that it was not trained on. */
export function judge(before: Both, after: Both): Verdict {
  const gain = 1 - after.fresh.natsPerNote / before.fresh.natsPerNote;
  const loss = after.rehearsed.natsPerNote / before.rehearsed.natsPerNote - 1;
  const figures = `(${after.fresh.natsPerNote.toFixed(2)} nats a note, before ${before.fresh.natsPerNote.toFixed(2)})`;
  const kept =
    loss <= 0
      ? 'it has forgotten nothing of what it knew'
      : `the tunes it knew before come ${percent(loss)} less easily to it`;
  if (loss > MOST_LOSS) {
    return {
      offered: false,
      text:
        `It has forgotten too much to be offered: ${kept}. On tunes like yours it is ` +
        `${gain > 0 ? `${percent(gain)} better` : 'no better'} ${figures}. More tunes, of several kinds, would hold it together.`,
    };
  }
  if (gain < LEAST_GAIN) {
    return {
      offered: false,
      text:
        `It is not offered, for it foretells tunes like yours ${gain > 0 ? `only ${percent(gain)} better` : 'no better'} than ` +
        `before ${figures}. Perhaps it knew their like already; more tunes of one kind teach it more.`,
    };
  }
  return {
    offered: true,
    text: `It foretells tunes like yours ${percent(gain)} better than before ${figures}, and ${kept}. Listen to both, and use it if you like its tunes.`,
  };
}
