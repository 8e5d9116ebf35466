import type { ModelStore, StoredModel } from '../ports.ts';

/** In characters as people count them. */
export const LONGEST_NAME = 60;
/** No server has this id: with it, a list holds what is everybody's alone. */
const NOBODY = '';

/** Everybody's models and those of one server, newest first, retired ones among them. */
export function modelsOf(models: ModelStore, guildId: string | null): Promise<StoredModel[]> {
  return models.list({ guildId: guildId ?? NOBODY });
}

/** Whether people would take two names for one: `Sligo  1` and `sligo 1`. */
export const isSameName = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Whole characters only: half of a pair cannot be kept. */
const clipped = (name: string, length: number): string => [...name].slice(0, length).join('');

/**
 * A name that no other model has which is offered in the server: the wanted one, or with a number behind it, as in
 * `sligo (2)`.
 */
export async function freeName(
  models: ModelStore,
  wanted: string,
  guildId: string | null,
  id: string,
): Promise<string> {
  const others = (await modelsOf(models, guildId)).filter(
    (model) => model.id !== id && model.retiredAt === null,
  );
  const isTaken = (name: string) => others.some((other) => isSameName(other.name, name));
  let name = clipped(wanted, LONGEST_NAME);
  for (let n = 2; isTaken(name); n++) {
    const number = ` (${n})`;
    name = clipped(wanted, LONGEST_NAME - number.length) + number;
  }
  return name;
}
