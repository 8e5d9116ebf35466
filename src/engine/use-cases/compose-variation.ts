import type { TuneRequest } from '../compose/types.ts';
import type { StoredRequest } from '../ports.ts';
import { type ComposedTune, type ComposeParts, composeTune } from './compose-tune.ts';
import { type Actor, findTune } from './find-tune.ts';

/** The same request with a new draw. Throws EngineError 'not-found' where the tune is not this server's. */
export async function composeAnother(
  parts: ComposeParts,
  tuneId: string,
  actor: Actor,
): Promise<ComposedTune> {
  const { request } = await findTune(parts.storage.tunes, tuneId, actor);
  const { seed: _drawn, ...rest } = asRequest(request);
  const text = seedText(request.seed);
  return composeTune(parts, text === null ? rest : { ...rest, seed: text }, actor);
}

/** A tune in another key, and whether it is the same music there. */
export interface MovedTune extends ComposedTune {
  /** False where the first tune is another model's: the same seed then gives other music. */
  readonly sameMusic: boolean;
}

/**
 * The same request, draw included, in another key: the network writes on the tonic C, so the music stays and the pitch
 * moves. Throws EngineError 'not-found' where the tune is not this server's, 'bad-request' for a key that does not fit.
 */
export async function composeInAnotherKey(
  parts: ComposeParts,
  tuneId: string,
  key: string,
  actor: Actor,
): Promise<MovedTune> {
  const { request, modelId } = await findTune(parts.storage.tunes, tuneId, actor);
  const moved = await composeTune(parts, { ...asRequest(request), key }, actor);
  return { ...moved, sameMusic: moved.tune.modelId === modelId };
}

/** A request as it is kept, as it would be made again. */
function asRequest({ length, ...request }: StoredRequest): TuneRequest {
  return length === null ? request : { ...request, length };
}

/** The text that was fed before the draw: `G2BD` of `G2BD#42`; null where the seed is only a number. */
function seedText(seed: string): string | null {
  const mark = seed.lastIndexOf('#');
  return mark <= 0 ? null : seed.slice(0, mark);
}
