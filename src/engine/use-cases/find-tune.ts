import { EngineError } from '../errors.ts';
import type { StoredTune, TuneStore } from '../ports.ts';
import { sentence } from '../sentence.ts';
import { isTuneId } from './tune-id.ts';

/** Who acts, and where: a person in a server, or alone with the bot (no guild). Ids as Discord writes them. */
export interface Actor {
  readonly personId: string;
  readonly guildId: string | null;
}

/**
 * The tune that a person points at. A tune belongs to the server it was written in, and one from a direct message to the
 * person it was written for; from anywhere else it does not exist, so that nobody can learn what others play.
 * Throws EngineError 'not-found'.
 */
export async function findTune(tunes: TuneStore, id: string, actor: Actor): Promise<StoredTune> {
  const tune = isTuneId(id) ? await tunes.get(id) : null;
  if (tune === null || !belongsTo(tune, actor)) {
    throw new EngineError(
      'not-found',
      sentence(
        'That tune is not kept here. Buttons work in the server where their tune was written; ask for a new tune instead.',
      ),
    );
  }
  return tune;
}

function belongsTo(tune: StoredTune, actor: Actor): boolean {
  if (actor.guildId !== null) return tune.guildId === actor.guildId;
  return tune.guildId === null && tune.authorId === actor.personId;
}
