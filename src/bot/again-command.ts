import { type StoredRequest, sameAgain } from '../engine/index.ts';

/** The slash command that gives a tune again with the same model: `/tune type:jig key:G seed:42`. */
export function againCommand(request: StoredRequest): string {
  const options = sameAgain(request).map(({ name, value }) => `${name}:${value}`);
  return ['/tune', ...options].join(' ');
}
