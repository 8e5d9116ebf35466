import { isDeepStrictEqual } from 'node:util';
import {
  type Client,
  type RESTPostAPIApplicationCommandsJSONBody as CommandData,
  Routes,
} from 'discord.js';

export interface Registered {
  /** Discord was told: they were not what it had already. */
  readonly changed: boolean;
  /** Discord's ids of the commands, by name. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Registers the commands with Discord if they are not what it has already. */
export async function registerCommands(
  client: Client<true>,
  commands: readonly CommandData[],
): Promise<Registered> {
  const route = Routes.applicationCommands(client.application.id);
  const registered = await client.rest.get(route, {
    query: new URLSearchParams({ with_localizations: 'true' }),
  });
  if (sameCommands(commands, registered)) return { changed: false, ids: idsIn(registered) };
  return { changed: true, ids: idsIn(await client.rest.put(route, { body: commands })) };
}

function idsIn(theirs: unknown): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { name, id } of Array.isArray(theirs) ? theirs : []) {
    if (typeof name === 'string' && typeof id === 'string') ids.set(name, id);
  }
  return ids;
}

/** Whether what Discord has is what we would register; the order of commands does not matter, that of options does. */
export function sameCommands(ours: readonly CommandData[], theirs: unknown): boolean {
  if (!Array.isArray(theirs) || theirs.length !== ours.length) return false;
  return isDeepStrictEqual(byName(ours), byName(theirs));
}

function byName(commands: readonly unknown[]): Map<unknown, unknown> {
  return new Map(
    commands.map((command) => {
      const plain = withoutDefaults(command) as Record<string, unknown>;
      return [`${plain.type ?? 1} ${plain.name}`, plain];
    }),
  );
}

/** What Discord adds to a command that is registered. */
const ITS_OWN = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'name_localized',
  'description_localized',
]);

/** What Discord fills in where nothing was said. Null, false, empty texts and empty lists are everywhere the same as nothing. */
const FILLED_IN: Readonly<Record<string, (value: unknown) => boolean>> = {
  type: (value) => value === 1,
  handler: (value) => value === 1,
  dm_permission: (value) => value === true,
  default_permission: (value) => value === true,
};

/** A copy in which saying a default and saying nothing look the same, at every depth. Options keep their `type`. */
function withoutDefaults(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutDefaults(item, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  const kept: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    if (inner === null || inner === undefined || inner === false || inner === '') continue;
    if (Array.isArray(inner) && inner.length === 0) continue;
    if (depth === 0 && (ITS_OWN.has(name) || FILLED_IN[name]?.(inner))) continue;
    kept[name] = SETS.has(name)
      ? [...(inner as unknown[])].sort()
      : withoutDefaults(inner, depth + 1);
  }
  return kept;
}

/** Lists that Discord may return in another order. */
const SETS = new Set(['contexts', 'integration_types', 'channel_types']);
