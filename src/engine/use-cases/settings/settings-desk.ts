import type { GuildChoices, GuildSettings } from '../../ports.ts';
import type { Member } from '../members.ts';

/** How Lilt is set up in a server. Looking is for everybody; changing is for those who manage the server. */
export interface SettingsDesk {
  get(guildId: string): Promise<GuildSettings>;
  /** Where the gallery shows a server that is in it; null where no gallery runs. */
  galleryAddress(guildId: string): string | null;
  /**
   * Changes what is given. Throws EngineError 'forbidden' for those who do not manage the server, 'bad-request' for a type, an
   * instrument or a name that there is not.
   */
  set(change: Partial<GuildChoices>, member: Member): Promise<GuildSettings>;
}
