import { DEFAULT_TEMPERATURE } from '../compose/check-request.ts';
import { metresFor } from '../compose/tune-types.ts';
import type { StoredRequest } from '../ports.ts';

/**
 * The options that give a tune again, in the order in which a person would say them. What has only one possible value, or
 * its default, is left out.
 *
 * @param model what to name the model by that wrote it; null: the one that writes if none is named
 */
export function sameAgain(
  request: StoredRequest,
  model: string | null = null,
): readonly { readonly name: keyof StoredRequest | 'model'; readonly value: string }[] {
  return [
    { name: 'type', value: request.type },
    { name: 'key', value: request.key },
    ...(metresFor(request.type).length > 1
      ? ([{ name: 'metre', value: request.metre }] as const)
      : []),
    { name: 'seed', value: request.seed },
    ...(request.temperature === DEFAULT_TEMPERATURE
      ? []
      : ([{ name: 'temperature', value: String(request.temperature) }] as const)),
    ...(request.length === null ? [] : ([{ name: 'length', value: request.length }] as const)),
    ...(request.band === undefined ? [] : ([{ name: 'band', value: request.band }] as const)),
    ...(model === null ? [] : ([{ name: 'model', value: model }] as const)),
  ];
}
