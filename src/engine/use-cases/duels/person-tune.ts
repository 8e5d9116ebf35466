import { setImmediate } from 'node:timers/promises';
import { tuneTypeNamed } from '../../compose/tune-types.ts';
import type { ContributedTune, ContributionStore } from '../../ports.ts';
import { liveSets } from '../training/live-sets.ts';
import { type BlindTune, blindPrint } from './blind-print.ts';
import { type Draw, shuffled } from './draw.ts';

/** A tune from a server's sets, as it was given and as it is shown. */
export interface PersonTune {
  readonly contributionId: string;
  readonly title: string;
  readonly blind: BlindTune;
}

/** Sets that are drawn from at a time, and tunes that are read: enough to find a type that one in a hundred tunes has. */
const MOST_SETS = 30;
const MOST_READ = 300;

/** Any of a type, or of whatever type; null where there is none. */
export async function drawPersonTune(
  contributions: ContributionStore,
  guildId: string,
  type: string | null,
  blindTitle: string,
  draw: Draw,
): Promise<PersonTune | null> {
  const sets = shuffled(await liveSets(contributions, guildId), draw).slice(0, MOST_SETS);
  const given = await Promise.all(
    sets.map(async ({ id: contributionId }) => {
      const tunes = await contributions.tunes([contributionId]);
      return tunes.map((tune) => ({ ...tune, contributionId }));
    }),
  );
  // Those that say that they are of the type come first; others may be of it without saying so.
  const all = shuffled(given.flat(), draw);
  const says = (tune: ContributedTune) => type !== null && saidType(tune) === type;
  const inOrder = [...all.filter(says), ...all.filter((tune) => !says(tune))];
  for (const { contributionId, title, abc } of inOrder.slice(0, MOST_READ)) {
    // Reading one takes a millisecond, which others need not wait for.
    await setImmediate();
    const blind = blindPrint(abc, blindTitle);
    if (blind === null || tuneTypeNamed(blind.type) === undefined) continue;
    if (type === null || blind.type === type) return { contributionId, title, blind };
  }
  return null;
}

function saidType({ abc }: ContributedTune): string | undefined {
  return tuneTypeNamed(/^R:(.*)$/m.exec(abc)?.[1] ?? '')?.name;
}
