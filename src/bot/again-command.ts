import {
  type ComposedTune,
  type StoredRequest,
  type StoredSource,
  sameAgain,
} from '../engine/index.ts';

/**
 * The slash command that gives a tune again: `/tune type:jig key:G seed:42`. It names the model where another one is in use
 * in the server.
 */
export function againCommand({
  tune,
  byActiveModel,
}: Pick<ComposedTune, 'tune' | 'byActiveModel'>): string {
  const { from } = tune.request;
  const model = byActiveModel ? null : tune.modelId;
  if (from && from.tuneId !== null) return madeAgain(tune.request, from, from.tuneId, model);
  const options = sameAgain(tune.request, model);
  return ['/tune', ...options.map(({ name, value }) => `${name}:${value}`)].join(' ');
}

/** The same for what was made from a tune: `/play-with tune:abc0123xyz how:variation amount:0.5 seed:42`. */
function madeAgain(
  { key, seed }: StoredRequest,
  { how, amount, parts }: StoredSource,
  tuneId: string,
  model: string | null,
): string {
  return [
    ...['/play-with', `tune:${tuneId}`, `how:${how}`],
    ...(amount === undefined ? [] : [`amount:${amount}`]),
    ...(parts === undefined ? [] : [`parts:${parts}`]),
    `seed:${seed}`,
    // It was moved where the seed says from where.
    ...(seed.includes('@') ? [`key:${key}`] : []),
    ...(model === null ? [] : [`model:${model}`]),
  ].join(' ');
}
