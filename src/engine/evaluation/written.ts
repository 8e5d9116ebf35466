import type { Closest } from '../novelty/closest.ts';
import type { HumanCorpus } from './human-corpus.ts';
import type { MeasuredTune } from './measured-tune.ts';
import type { Checkers } from './outside-programs.ts';
import type { EvaluationReport, MaskFigures } from './report.ts';

/** What a model is measured with. */
export interface Setting {
  readonly modelDir: string;
  /** Tunes of each kind. */
  readonly tunes: number;
  readonly threads: number;
  readonly corpus: HumanCorpus | null;
  readonly checkers: Checkers;
  /** Told what is being done. */
  readonly say: (what: string) => void;
}

/** What was found in all that a model wrote, and such of it as is to be held beside the corpus. */
export interface Written {
  readonly validity: Omit<EvaluationReport['validity'], 'corpus'>;
  readonly mask: MaskFigures | null;
  readonly tunes: readonly MeasuredTune[];
  readonly closest: readonly Closest[];
}

/** Tunes that are kept in memory, to be held beside the corpus; validity alone is counted over more. */
export const MOST_KEPT = 2_000;
/** Texts that one thread writes side by side. */
export const SLOTS = 16;
