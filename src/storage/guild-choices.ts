import type { GuildChoices, GuildSettings } from '../engine/ports.ts';
import { checkKeys } from './checks.ts';

/** Of a server that has set nothing. */
export const NOTHING_CHOSEN: GuildChoices = {
  trainerRoleId: null,
  language: null,
  defaultType: null,
  defaultInstrument: null,
  galleryName: null,
};

/** What was given of a change, and nothing else; throws EngineError 'storage' where it cannot be kept as it is. */
export function checkChoices(change: Partial<GuildChoices>): Partial<GuildChoices> {
  const { trainerRoleId, language, defaultType, defaultInstrument, galleryName } = change;
  const choices = { trainerRoleId, language, defaultType, defaultInstrument, galleryName };
  const given = Object.entries(choices).filter(
    (choice): choice is [string, string | null] => choice[1] !== undefined,
  );
  const kept = Object.fromEntries(given);
  checkKeys(kept);
  return kept;
}

/** For sorting servers of the gallery: by name, and of one name by id. */
export function byGalleryName(a: GuildSettings, b: GuildSettings): number {
  const order = (a.galleryName ?? '').localeCompare(b.galleryName ?? '', 'en');
  return order || (a.guildId < b.guildId ? -1 : 1);
}
