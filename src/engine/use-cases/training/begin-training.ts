import { EngineError } from '../../errors.ts';
import { FEWEST_TUNES } from '../../fine-tuning/hold-out.ts';
import type { Storage, TrainingJob } from '../../ports.ts';
import { sentence } from '../../sentence.ts';
import { untaintedBase } from '../../training-worker/untainted-base.ts';
import { type Member, requireTrainer } from '../members.ts';
import type { RandomBytes } from '../random.ts';
import { newTuneId } from '../tune-id.ts';
import { checkName } from './check-name.ts';
import { liveSets } from './live-sets.ts';

/** Jobs of a server that may wait; another training on more tunes may well be wanted before the last one is done. */
const MOST_WAITING = 3;

export interface BeginParts {
  readonly storage: Pick<Storage, 'models' | 'guilds' | 'contributions' | 'jobs'>;
  /** The model that ships. */
  readonly shippedId: string;
  /** Threads to record in the job; 0: whoever begins it decides. */
  readonly threads: number;
  readonly random: RandomBytes;
}

/** See TrainingDesk.begin. */
export async function beginTraining(
  { storage, shippedId, threads, random }: BeginParts,
  options: { readonly modelName: string },
  member: Member,
): Promise<TrainingJob> {
  const { guilds, contributions, jobs } = storage;
  const { guildId, personId } = member;
  await requireTrainer(guilds, member, sentence('train models'));
  const modelName = checkName(options.modelName, 'model');
  const sets = await liveSets(contributions, guildId);
  const tunes = sets.reduce((sum, { tuneCount }) => sum + tuneCount, 0);
  if (tunes < FEWEST_TUNES) {
    throw new EngineError(
      'bad-request',
      tunes === 0
        ? sentence(
            'A training needs at least {fewest} tunes to learn from and to measure by; this server has none yet. Give more first.',
            { fewest: FEWEST_TUNES },
          )
        : sentence(
            'A training needs at least {fewest} tunes to learn from and to measure by; this server has {tunes}. Give more first.',
            { fewest: FEWEST_TUNES, tunes },
          ),
      { tunes, fewest: FEWEST_TUNES },
    );
  }
  const contributionIds = sets.map(({ id }) => id);
  refuseTooMany(
    await jobs.list({ guildId, states: ['queued', 'running'], limit: 100 }),
    contributionIds,
  );
  const { activations } = await guilds.get(guildId);
  const active = activations.at(-1)?.modelId ?? shippedId;
  return jobs.add({
    id: newTuneId(random),
    guildId,
    requesterId: personId,
    modelName,
    baseModelId: await untaintedBase(storage, active, guildId, shippedId),
    contributionIds,
    threads,
  });
}

function refuseTooMany(open: readonly TrainingJob[], contributionIds: readonly string[]): void {
  const wanted = contributionIds.toSorted().join();
  // One that was asked to stop will not learn them.
  const same = open.find(
    (job) => job.cancelRequestedAt === null && job.contributionIds.toSorted().join() === wanted,
  );
  if (same !== undefined) {
    throw new EngineError(
      'bad-request',
      same.state === 'running'
        ? sentence(
            'A training on the same tunes is running already. Wait for it or cancel it, or give more tunes first.',
          )
        : sentence(
            'A training on the same tunes waits for its turn already. Wait for it or cancel it, or give more tunes first.',
          ),
      { job: same.id },
    );
  }
  if (open.filter(({ state }) => state === 'queued').length >= MOST_WAITING) {
    throw new EngineError(
      'bad-request',
      sentence(
        '{most} trainings of this server wait already. Wait until one is done, or cancel one.',
        { most: MOST_WAITING },
      ),
      { most: MOST_WAITING },
    );
  }
}
