import { type ComposedTune, sameAgain } from '../engine/index.ts';

/**
 * The slash command that gives a tune again: `/tune type:jig key:G seed:42`. It names the model where another one is in use
 * in the server.
 */
export function againCommand({
  tune,
  byActiveModel,
}: Pick<ComposedTune, 'tune' | 'byActiveModel'>): string {
  const options = sameAgain(tune.request, byActiveModel ? null : tune.modelId);
  return ['/tune', ...options.map(({ name, value }) => `${name}:${value}`)].join(' ');
}
