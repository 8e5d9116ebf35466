import type { DuelSource } from '../engine/ports.ts';

/** All tunes that persons gave are one source in the standings. */
const PERSON = 'person:';
const MODEL = 'model:';

/** By this sources are told apart and sorted in the standings. */
export function sourceKey(source: DuelSource): string {
  return source.kind === 'person' ? PERSON : `${MODEL}${source.modelId}`;
}

/** The same of a row of DuelSide; sorted by bytes, whatever the language of the database. */
export function sourceKeySql(row: string): string {
  return `(CASE WHEN ${row}."modelId" IS NULL THEN '${PERSON}' ELSE '${MODEL}' || ${row}."modelId" END) COLLATE "C"`;
}

export function sourceOfKey(key: string): DuelSource {
  return key === PERSON
    ? { kind: 'person', contributionId: '' }
    : { kind: 'model', modelId: key.slice(MODEL.length) };
}
