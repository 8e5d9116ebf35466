import type { Clock, Slice, Storage, StoredTune } from '../../ports.ts';
import type { Renderer } from '../renderer.ts';
import { fillIncipits } from './fill-incipits.ts';
import { findByText, suggestTunes } from './find-by-text.ts';
import { openingOf } from './opening.ts';
import { FOUND_A_PAGE, type Period, TOP_A_PAGE, type TuneDesk } from './tune-desk.ts';
import { checkKind, checkQuery } from './tune-query.ts';

export interface TuneDeskParts {
  readonly storage: Pick<Storage, 'tunes' | 'votes' | 'guilds' | 'playlists'>;
  readonly renderer: Pick<Renderer, 'render'>;
  readonly now: Clock;
  /** What links to the gallery begin with, without a slash at the end; null: there is none. */
  readonly publicUrl: string | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS: Readonly<Record<Period, number | null>> = { week: 7, month: 30, ever: null };

export function openTuneDesk({ storage, renderer, now, publicUrl }: TuneDeskParts): TuneDesk {
  const { tunes, votes, guilds, playlists } = storage;

  function since(period: Period): { readonly since?: Date } {
    const days = DAYS[period];
    return days === null ? {} : { since: new Date(now().getTime() - days * DAY_MS) };
  }

  /** Where the tunes of a server have their addresses; null where they have none. */
  async function linksOf(guildId: string | null): Promise<((id: string) => string) | null> {
    if (publicUrl === null || guildId === null) return null;
    const { galleryName } = await guilds.get(guildId);
    return galleryName === null ? null : (id) => `${publicUrl}/tunes/${id}`;
  }

  return {
    async search(asked, page, actor) {
      const { query, filter, playlistName } = await checkQuery(playlists, asked, actor);
      const found = await pageOf(FOUND_A_PAGE, page, (part) => tunes.search(filter, part));
      const links = await linksOf(actor.guildId);
      const told = async (tune: StoredTune) => {
        return { tune, votes: await votes.count(tune.id), link: links?.(tune.id) ?? null };
      };
      const items = await Promise.all(found.items.map(told));
      return { ...found, items, query, playlistName };
    },
    async top({ period, ...asked }, page, actor) {
      const kind = checkKind(asked);
      const filter = { home: actor, ...kind, ...since(period) };
      const found = await pageOf(TOP_A_PAGE, page, (part) => tunes.ranking(filter, part));
      const links = await linksOf(actor.guildId);
      const items = found.items.map((one) => ({ ...one, link: links?.(one.tune.id) ?? null }));
      return { ...found, items, query: { period, ...kind } };
    },
    find: (text, actor) => findByText(tunes, text, actor),
    suggest: (text, actor) => suggestTunes(tunes, text, actor),
    link: async ({ id, guildId }) => (await linksOf(guildId))?.(id) ?? null,
    async opening({ abc, request }) {
      const opening = openingOf(abc);
      if (opening === null) return null;
      const { png } = await renderer.render(opening, request.type);
      return { png, notes: opening.trimEnd().split('\n').at(-1) ?? '' };
    },
    fillIncipits: (stop) => fillIncipits(tunes, stop),
  };
}

interface Numbered<T> extends Slice<T> {
  readonly page: number;
  readonly pages: number;
}

/** A page of a list in a store. One beyond the end is the last: the list may have become shorter since somebody saw it. */
async function pageOf<T>(
  size: number,
  wanted: number,
  read: (part: { readonly offset: number; readonly limit: number }) => Promise<Slice<T>>,
): Promise<Numbered<T>> {
  const slice = await read({ offset: wanted * size, limit: size });
  const pages = Math.max(1, Math.ceil(slice.total / size));
  if (wanted < pages) return { ...slice, page: wanted, pages };
  const last = await read({ offset: (pages - 1) * size, limit: size });
  return { ...last, page: pages - 1, pages };
}
