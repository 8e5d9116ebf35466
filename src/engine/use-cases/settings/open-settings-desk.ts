import { TUNE_TYPES, tuneTypeNamed } from '../../compose/tune-types.ts';
import { EngineError } from '../../errors.ts';
import type { GuildChoices, Storage } from '../../ports.ts';
import { sentence } from '../../sentence.ts';
import { requireManager } from '../members.ts';
import type { SettingsDesk } from './settings-desk.ts';

/** The longest name that a server may have in the gallery. */
const LONGEST_NAME = 80;

export function openSettingsDesk(
  { guilds }: Pick<Storage, 'guilds'>,
  instruments: readonly { readonly name: string }[],
  publicUrl: string | null,
): SettingsDesk {
  function checked(change: Partial<GuildChoices>): Partial<GuildChoices> {
    const { defaultType, defaultInstrument, galleryName } = change;
    return {
      ...change,
      ...(defaultType && { defaultType: typeNamed(defaultType) }),
      ...(defaultInstrument && { defaultInstrument: nameAmong(instruments, defaultInstrument) }),
      ...(typeof galleryName === 'string' && { galleryName: namedInGallery(galleryName) }),
    };
  }
  return {
    get: (guildId) => guilds.get(guildId),
    galleryAddress: (guildId) =>
      publicUrl === null ? null : `${publicUrl}/communities/${guildId}`,
    async set(change, member) {
      requireManager(member, sentence('change the settings'));
      return guilds.set(member.guildId, checked(change));
    },
  };
}

function typeNamed(text: string): string {
  const type = tuneTypeNamed(text);
  if (type !== undefined) return type.name;
  throw new EngineError(
    'bad-request',
    sentence('There is no type {type}. There are {types}.', {
      type: text,
      types: TUNE_TYPES.map(({ name }) => name).join(', '),
    }),
  );
}

function nameAmong(instruments: readonly { readonly name: string }[], text: string): string {
  const found = instruments.find(({ name }) => name === text.trim().toLowerCase());
  if (found !== undefined) return found.name;
  throw new EngineError(
    'bad-request',
    sentence('There is no instrument {instrument}. There are {instruments}.', {
      instrument: text,
      instruments: instruments.map(({ name }) => name).join(', '),
    }),
  );
}

function namedInGallery(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim();
  if (name !== '' && name.length <= LONGEST_NAME) return name;
  throw new EngineError(
    'bad-request',
    sentence('A name in the gallery has 1 to {longest} characters.', { longest: LONGEST_NAME }),
  );
}
