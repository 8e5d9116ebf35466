import { EngineError } from '../errors.ts';
import type { ModelLibrary } from '../models/library.ts';
import { isSameName, modelsOf } from '../models/names.ts';
import type { GuildStore, Storage, StoredModel } from '../ports.ts';
import { sentence } from '../sentence.ts';

/** What the use cases about models work on. */
export interface ModelParts {
  readonly storage: Pick<Storage, 'models' | 'guilds' | 'contributions' | 'blobs'>;
  readonly library: ModelLibrary;
}

type Models = Pick<ModelParts, 'library'> & { readonly storage: Pick<Storage, 'models'> };

/** First letters of an id that are enough to mean it; fewer would be names as often. */
const FEWEST_LETTERS = 4;
/** Names that a message lists. */
const MOST_NAMED = 10;

/**
 * Everybody's models and the server's, newest first, retired ones among them. The model that writes where nobody chose
 * another is everybody's, also where it was trained by one server and made so by whoever runs the bot.
 */
export async function visibleModels(
  { storage, library }: Models,
  guildId: string | null,
): Promise<readonly StoredModel[]> {
  const found = await modelsOf(storage.models, guildId);
  if (found.some(({ id }) => id === library.shippedId)) return found;
  const shipped = await storage.models.get(library.shippedId);
  return shipped === null ? found : [...found, shipped];
}

/** Whether a model exists for those who ask in a server, or in none. */
export function isVisible(
  { id, guildId: owner }: StoredModel,
  guildId: string | null,
  { shippedId }: Pick<ModelLibrary, 'shippedId'>,
): boolean {
  return owner === null || owner === guildId || id === shippedId;
}

/**
 * The model that a text names: by its id, its name, or the first letters of its id. A name goes before first letters, and
 * where several have it, one that is offered before a retired one, the newest first.
 * Throws EngineError 'not-found' that says what there is, 'bad-request' for letters that begin several ids.
 */
export async function findModel(
  parts: Models,
  text: string,
  guildId: string | null,
): Promise<StoredModel> {
  return pickModel(await visibleModels(parts, guildId), text);
}

/** Of some models the one that a text names, as findModel. */
export function pickModel(seen: readonly StoredModel[], text: string): StoredModel {
  const wanted = text.trim();
  const [exact] = [
    ...seen.filter(({ id }) => id === wanted.toLowerCase()),
    ...seen.filter(({ name, retiredAt }) => isSameName(name, wanted) && retiredAt === null),
    ...seen.filter(({ name }) => isSameName(name, wanted)),
  ];
  if (exact) return exact;
  const begun =
    wanted.length < FEWEST_LETTERS
      ? []
      : seen.filter(({ id }) => id.startsWith(wanted.toLowerCase()));
  if (begun.length > 1) {
    throw new EngineError(
      'bad-request',
      sentence(
        '{wanted} begins the ids of {count} models: {names}. Give more letters, or a name.',
        { wanted, count: begun.length, names: namesOf(begun) },
      ),
      { text: wanted },
    );
  }
  const [only] = begun;
  if (only) return only;
  throw new EngineError(
    'not-found',
    sentence('There is no model {wanted} here. There are: {seen}.', {
      wanted: quoted(wanted),
      seen: namesOf(offered(seen)),
    }),
    { text: wanted },
  );
}

/** As findModel, but refuses a retired one: EngineError 'bad-request' that says what can be used. */
export async function findOffered(
  parts: Models,
  text: string,
  guildId: string | null,
): Promise<StoredModel> {
  const model = await findModel(parts, text, guildId);
  if (model.retiredAt === null) return model;
  const others = offered(await visibleModels(parts, guildId));
  throw new EngineError(
    'bad-request',
    sentence('The model {name} is retired. Reinstate it, or choose one of these: {others}.', {
      name: model.name,
      others: namesOf(others),
    }),
    { modelId: model.id },
  );
}

/** Id of the model that writes in a server, or in none. */
export async function activeModelId(
  guilds: GuildStore,
  { shippedId }: Pick<ModelLibrary, 'shippedId'>,
  guildId: string | null,
): Promise<string> {
  if (guildId === null) return shippedId;
  const { activations } = await guilds.get(guildId);
  return activations.at(-1)?.modelId ?? shippedId;
}

const offered = (models: readonly StoredModel[]) =>
  models.filter(({ retiredAt }) => retiredAt === null);

/** `sligo-1 (279f2d312fd8), kitchen (0c3b...)`: the first of them. */
function namesOf(models: readonly StoredModel[]): string {
  const named = models.slice(0, MOST_NAMED).map(({ id, name }) => `${name} (${id})`);
  const rest = models.length - named.length;
  return [...named, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}

const quoted = (text: string): string => JSON.stringify(text.slice(0, 80));
