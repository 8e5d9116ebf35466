/** The permission bits that the playground knows (developer docs, Permissions). */
export const PERMISSION = {
  ADMINISTRATOR: 1n << 3n,
  MANAGE_CHANNELS: 1n << 4n,
  MANAGE_GUILD: 1n << 5n,
  ADD_REACTIONS: 1n << 6n,
  VIEW_CHANNEL: 1n << 10n,
  SEND_MESSAGES: 1n << 11n,
  MANAGE_MESSAGES: 1n << 13n,
  EMBED_LINKS: 1n << 14n,
  ATTACH_FILES: 1n << 15n,
  READ_MESSAGE_HISTORY: 1n << 16n,
  MENTION_EVERYONE: 1n << 17n,
  USE_EXTERNAL_EMOJIS: 1n << 18n,
  USE_APPLICATION_COMMANDS: 1n << 31n,
  USE_EXTERNAL_APPS: 1n << 50n,
} as const;

export type PermissionName = keyof typeof PERMISSION;

/** Every bit, also those without a row above: what an owner has. */
export const EVERY_PERMISSION = (1n << 53n) - 1n;

/** What one role or person gets or loses in one channel. */
export interface Overwrite {
  /** A role's id (0) or a person's (1). */
  readonly id: string;
  readonly type: 0 | 1;
  readonly allow: bigint;
  readonly deny: bigint;
}

/** The sum of named permissions. */
export function bits(...names: PermissionName[]): bigint {
  return names.reduce((sum, name) => sum | PERMISSION[name], 0n);
}

/**
 * What a member may do in a channel, by the algorithm of the developer docs (Permissions,
 * Permission Overwrites): roles are summed; owners and administrators may do everything; then
 * the channel's overwrites apply, @everyone's first, the roles' together, the member's last.
 *
 * @param roles the member's roles, @everyone's (whose id is the guild's) among them.
 */
export function permissionsIn(
  member: { readonly id: string; readonly owner: boolean },
  roles: readonly { readonly id: string; readonly permissions: bigint }[],
  guildId: string,
  overwrites: readonly Overwrite[],
): bigint {
  const base = roles.reduce((sum, role) => sum | role.permissions, 0n);
  if (member.owner || (base & PERMISSION.ADMINISTRATOR) !== 0n) return EVERY_PERMISSION;
  const own = new Set(roles.map((role) => role.id).filter((id) => id !== guildId));
  const rounds = [
    overwrites.filter((row) => row.type === 0 && row.id === guildId),
    overwrites.filter((row) => row.type === 0 && own.has(row.id)),
    overwrites.filter((row) => row.type === 1 && row.id === member.id),
  ];
  return rounds.reduce((sum, rows) => {
    const deny = rows.reduce((all, row) => all | row.deny, 0n);
    const allow = rows.reduce((all, row) => all | row.allow, 0n);
    return (sum & ~deny) | allow;
  }, base);
}
