import { parseKey, spellKey } from '../../abc/key.ts';
import { tuneTypeNamed } from '../../compose/tune-types.ts';
import { EngineError } from '../../errors.ts';
import type { GuildSettings, RankedTune, Storage, StoredTune, TuneFilter } from '../../ports.ts';
import { sentence } from '../../sentence.ts';
import { isTuneId } from '../tune-id.ts';
import { beginsAs, incipitOfNotes } from '../tunes/incipit.ts';
import { createBoundedCache } from './bounded-cache.ts';
import type { GalleryCommunity, GalleryDesk, GalleryFilter, GalleryTune } from './gallery-desk.ts';
import { notFound } from './not-found.ts';
import type { NoteSampler } from './note-sampler.ts';
import { playlistFile } from './playlist-files.ts';
import { scoreOf } from './score.ts';
import {
  type FileMakers,
  kindsOfFiles,
  openingPicture,
  type PictureCache,
  sheetPicture,
  tuneFile,
} from './tune-files.ts';

export interface GalleryParts extends FileMakers {
  readonly storage: Pick<Storage, 'tunes' | 'votes' | 'guilds' | 'playlists' | 'models'>;
  readonly sampler: NoteSampler;
}

/** Of pictures that were asked for lately: some 500 openings, or 80 whole sheets. */
const PICTURE_BYTES = 12_000_000;

/** The ranking knows types and keys; for a title or first notes as well, so many of the best are looked through. */
const BEST_LOOKED_THROUGH = 500;

export function openGalleryDesk(parts: GalleryParts): GalleryDesk {
  const { storage, sampler } = parts;
  const pictures: PictureCache = createBoundedCache(PICTURE_BYTES, ({ png }) => png.length);

  async function community(guildId: string): Promise<GalleryCommunity> {
    const found = communityOf(await storage.guilds.get(guildId));
    if (found === null) throw notFound();
    return found;
  }

  /** The tune, if it is one of a community in the gallery. */
  async function tuneOf(id: string): Promise<{ tune: StoredTune; community: GalleryCommunity }> {
    const tune = isTuneId(id) ? await storage.tunes.get(id) : null;
    if (tune === null || tune.guildId === null) throw notFound();
    return { tune, community: await community(tune.guildId) };
  }

  /** The playlist, if it is one that a community in the gallery shares. */
  async function playlistOf(id: string) {
    const playlist = isTuneId(id) ? await storage.playlists.get(id) : null;
    if (playlist?.guildId == null || playlist.sharing !== 'community') throw notFound();
    const entries = await Promise.all(
      playlist.entries.map(async ({ tuneId, joined }) => ({
        tune: await storage.tunes.get(tuneId),
        joined,
      })),
    );
    return {
      playlist,
      community: await community(playlist.guildId),
      entries: entries.flatMap(({ tune, joined }) =>
        tune !== null && tune.guildId === playlist.guildId ? [{ tune, joined }] : [],
      ),
    };
  }

  /** Making a file takes a while, in which a community may have left the gallery: looked at again before it is given out. */
  async function made<T>(guildId: string | null, making: Promise<T>): Promise<T> {
    const done = await making;
    await community(guildId ?? '');
    return done;
  }

  async function shown(tune: StoredTune, votes?: GalleryTune['votes']): Promise<GalleryTune> {
    const model = await storage.models.get(tune.modelId);
    return {
      id: tune.id,
      title: tune.title,
      abc: tune.abc,
      type: tune.request.type,
      key: tune.request.key,
      metre: tune.request.metre,
      createdAt: tune.createdAt,
      votes: votes ?? (await storage.votes.count(tune.id)),
      model: model?.name ?? tune.modelId,
    };
  }

  return {
    async communities() {
      const rows = await storage.guilds.inGallery();
      return rows.flatMap((row) => communityOf(row) ?? []);
    },
    community,
    async tunes(guildId, filter, page) {
      await community(guildId);
      const wanted = filterOf(guildId, filter);
      if (filter.sort === 'newest') {
        const { items, total } = await storage.tunes.search(wanted, page);
        return { total, items: await Promise.all(items.map((tune) => shown(tune))) };
      }
      const { items, total } = await ranking(storage, wanted, page);
      return { total, items: await Promise.all(items.map((one) => shown(one.tune, one))) };
    },
    async tune(id) {
      const found = await tuneOf(id);
      return { ...(await shown(found.tune)), community: found.community };
    },
    async playlists(guildId) {
      await community(guildId);
      const lists = await storage.playlists.list({ guildId });
      return lists
        .filter(({ sharing }) => sharing === 'community')
        .map(({ id, name, updatedAt, tuneCount }) => ({ id, name, updatedAt, tuneCount }));
    },
    async playlist(id) {
      const found = await playlistOf(id);
      const { name, updatedAt } = found.playlist;
      const tunes = await Promise.all(
        found.entries.map(async ({ tune, joined }) => ({ ...(await shown(tune)), joined })),
      );
      return { id, name, updatedAt, tuneCount: tunes.length, community: found.community, tunes };
    },
    async score(id) {
      const found = await tuneOf(id);
      return scoreOf(found.tune, found.community.instrument, sampler.instruments);
    },
    async picture(id) {
      const { tune } = await tuneOf(id);
      return made(tune.guildId, sheetPicture(parts, pictures, tune));
    },
    async opening(id) {
      const { tune } = await tuneOf(id);
      return made(tune.guildId, openingPicture(parts, pictures, tune));
    },
    async tuneFile(id, kind) {
      const found = await tuneOf(id);
      const { instrument } = found.community;
      return made(found.tune.guildId, tuneFile(parts, found.tune, kind, instrument));
    },
    async playlistFile(id, kind, signal) {
      const { playlist, entries } = await playlistOf(id);
      return made(playlist.guildId, playlistFile(parts, playlist.name, entries, kind, signal));
    },
    note: (instrument, pitch) => sampler.note(instrument, pitch),
    ...kindsOfFiles(parts),
    instruments: sampler.instruments,
    notesVersion: sampler.version,
  };
}

function communityOf(settings: GuildSettings): GalleryCommunity | null {
  const { guildId, galleryName: name, language, defaultInstrument: instrument } = settings;
  return name === null ? null : { guildId, name, language, instrument };
}

/** Nobody's: a person's own tunes are nowhere in the gallery. */
function filterOf(guildId: string, filter: GalleryFilter): TuneFilter {
  const { title, type, key, notes } = filter;
  return {
    home: { guildId, personId: '' },
    ...(title && { title }),
    ...(type && { type: tuneTypeNamed(type)?.name ?? type }),
    ...(key && { key: keyNamed(key) }),
    ...(notes && { incipit: incipitOfNotes(notes) }),
  };
}

function keyNamed(text: string): string {
  const key = parseKey(text.trim());
  if (key !== null) return spellKey(key);
  throw new EngineError(
    'bad-request',
    sentence('There is no key {key}. Write it as G, Bm, Edor or F lydian.', { key: text }),
    { option: 'key' },
  );
}

/** Ranked tunes that meet every condition. */
async function ranking(
  { tunes }: GalleryParts['storage'],
  wanted: TuneFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ items: readonly RankedTune[]; total: number }> {
  const { home, title, type, key, incipit } = wanted;
  const kind = { home, ...(type && { type }), ...(key && { key }) };
  if (title === undefined && incipit === undefined) return tunes.ranking(kind, page);
  const best = await tunes.ranking(kind, { offset: 0, limit: BEST_LOOKED_THROUGH });
  const fitting = best.items.filter(
    ({ tune }) =>
      (title === undefined || tune.title.toLowerCase().includes(title.toLowerCase())) &&
      (incipit === undefined || (tune.incipit !== null && beginsAs(tune.incipit, incipit))),
  );
  const items = fitting.slice(page.offset, page.offset + page.limit);
  return { items, total: fitting.length };
}
