import { DEFAULT_TEMPERATURE } from '../compose/check-request.ts';
import { metresFor } from '../compose/tune-types.ts';
import type { StoredRequest } from '../ports.ts';

/**
 * The options that give a tune again with the same model, in the order in which a person would say them. What has only
 * one possible value, or its default, is left out.
 */
export function sameAgain(
  request: StoredRequest,
): readonly { readonly name: keyof StoredRequest; readonly value: string }[] {
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
  ];
}
