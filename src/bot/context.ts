import type { Logger } from 'pino';
import type { Engine, RandomBytes } from '../engine/index.ts';
import type { Acknowledgements } from './acknowledgements.ts';
import type { FairQueue } from './fair-queue.ts';
import type { VoteLabels } from './vote-labels.ts';

/** What commands and buttons work with. Nothing in it is anybody's memory: a second process misses nothing. */
export interface BotContext {
  readonly engine: Engine;
  readonly queue: FairQueue;
  readonly acknowledgements: Acknowledgements;
  readonly voteLabels: VoteLabels;
  readonly random: RandomBytes;
  readonly log: Logger;
}
