import { spellSeed, takeApart } from '../compose/check-request.ts';
import type { StoredRequest } from '../ports.ts';
import {
  type BandRequest,
  type ComposedTune,
  type ComposeParts,
  composeTune,
  composeWith,
  isUnusable,
} from './compose-tune.ts';
import { type Actor, findTune } from './find-tune.ts';
import { isSameMusic } from './same-music.ts';

/** The same request with a new draw, written by the model in use now. Throws EngineError 'not-found' where the tune is not this server's. */
export async function composeAnother(
  parts: ComposeParts,
  tuneId: string,
  actor: Actor,
): Promise<ComposedTune> {
  const { request } = await findTune(parts.storage.tunes, tuneId, actor);
  const { seed: _drawn, ...rest } = asRequest(request);
  const seed = spellSeed({ ...takeApart(request.seed), number: null });
  return composeTune(parts, seed === '' ? rest : { ...rest, seed }, actor);
}

/** A tune in another key, and whether it is the same music there. */
export interface MovedTune extends ComposedTune {
  readonly sameMusic: boolean;
}

/**
 * The same request, draw included, in another key: it is written as in the first one, which the seed then names, and
 * moved, with an opening that was given, and by the model that wrote the first one, also where that is retired. It becomes
 * other music only where that model is not kept here any more, and the one in use writes instead.
 * Throws EngineError 'not-found' where the tune is not this server's, 'bad-request' for a key that does not fit.
 */
export async function composeInAnotherKey(
  parts: ComposeParts,
  tuneId: string,
  key: string,
  actor: Actor,
): Promise<MovedTune> {
  const { request, abc, modelId } = await findTune(parts.storage.tunes, tuneId, actor);
  const made = takeApart(request.seed);
  const seed = spellSeed({ ...made, home: made.home ?? request.key });
  const asked = { ...asRequest(request), key, seed };
  const moved = await composeWith(parts, modelId, asked, actor).catch((error: unknown) => {
    if (isUnusable(error)) return composeTune(parts, asked, actor);
    throw error;
  });
  return { ...moved, sameMusic: isSameMusic(abc, moved.tune.abc) };
}

/** A request as it is kept, as it would be made again. */
function asRequest({ length, ...request }: StoredRequest): BandRequest {
  return length === null ? request : { ...request, length };
}
