import type { GalleryDesk, GalleryFile } from '../engine/index.ts';
import { EngineError } from '../engine/index.ts';
import { createGate } from './gate.ts';
import { spokenTo } from './languages.ts';
import { communityPage } from './pages/community.ts';
import { homePage } from './pages/home.ts';
import type { House } from './pages/layout.ts';
import { playlistPage } from './pages/playlist.ts';
import { tunePage } from './pages/tune.ts';
import { pngSize } from './png-size.ts';
import type { Reply } from './reply.ts';
import type { Route } from './routes.ts';
import { offsetOf, PAGE_SIZE, readSearch, type Search } from './search.ts';

/** Fetches what a route leads to. Throws EngineError 'not-found' for what is not to be seen, 'busy' where too much is going on. */
export type Attendant = (
  route: Route,
  query: URLSearchParams,
  accepted: string,
  /** The visitor has left, and wants nothing any more. */
  gone: AbortSignal,
) => Promise<Reply>;

/** Shown whole where a browser can, else offered to be saved. */
const SHOWN = /^(image|audio\/mpeg)/;

export function createAttendant(desk: GalleryDesk, house: House): Attendant {
  // The bot writes and draws with the same processors: visitors get a share of them, and wait for each other.
  const drawing = createGate(2, 60);
  const making = createGate(2, 30);
  const packing = createGate(1, 8);
  const sounding = createGate(2, 200);

  async function community(id: string, search: Search, accepted: string): Promise<Reply> {
    const one = await desk.community(id);
    const words = spokenTo(one.language, accepted);
    const page = { offset: offsetOf(search), limit: PAGE_SIZE };
    const found = await desk.tunes(id, search, page).catch((error: unknown) => {
      // What cannot be looked for is said beside the form, with what would work.
      if (error instanceof EngineError && error.code === 'bad-request') return error;
      throw error;
    });
    const playlists = await desk.playlists(id);
    return communityPage(house, words, { community: one, search, found, playlists });
  }

  async function tune(id: string, accepted: string): Promise<Reply> {
    const one = await desk.tune(id);
    const words = spokenTo(one.community.language, accepted);
    const [score, picture] = await Promise.all([
      desk.score(id),
      drawing.pass(() => desk.picture(id)),
    ]);
    const { instruments, notesVersion } = desk;
    return tunePage(house, words, {
      ...{ tune: one, score, instruments, notesVersion, size: pngSize(picture.bytes) },
      ...{ altText: picture.altText ?? '', files: desk.tuneFiles },
    });
  }

  return async (route, query, accepted, gone) => {
    switch (route.to) {
      case 'home': {
        const words = spokenTo(null, accepted);
        const communities = await desk.communities();
        const shown = communities.slice(0, MOST_COMMUNITIES);
        const summaries = await Promise.all(shown.map((one) => summaryOf(desk, one.guildId)));
        return homePage(
          house,
          words,
          shown.flatMap((one, at) => {
            const summary = summaries[at];
            return summary ? [{ ...one, ...summary }] : [];
          }),
        );
      }
      case 'community':
        return community(route.id, readSearch(query), accepted);
      case 'tune':
        return tune(route.id, accepted);
      case 'playlist': {
        const playlist = await desk.playlist(route.id);
        const words = spokenTo(playlist.community.language, accepted);
        return playlistPage(house, words, playlist, desk.playlistFiles);
      }
      case 'picture':
        return fileReply(await drawing.pass(() => desk.picture(route.id)));
      case 'opening':
        return fileReply(await drawing.pass(() => desk.opening(route.id)));
      case 'tune-file':
        return fileReply(await making.pass(() => desk.tuneFile(route.id, route.kind)));
      case 'playlist-file':
        return fileReply(await packing.pass(() => desk.playlistFile(route.id, route.kind, gone)));
      case 'note': {
        const note = () => desk.note(route.instrument, route.pitch);
        // A page that was opened before the notes changed gets today's, and asks again another time.
        const cache = route.version === desk.notesVersion ? 'keep' : 'forget';
        return { ...fileReply(await sounding.pass(note)), cache };
      }
    }
  };
}

/** More than these are not listed. */
const MOST_COMMUNITIES = 500;

/** Null for one that has left in the meantime. */
async function summaryOf(desk: GalleryDesk, id: string) {
  try {
    const [latest, playlists] = await Promise.all([
      desk.tunes(id, { sort: 'newest' }, { offset: 0, limit: 1 }),
      desk.playlists(id),
    ]);
    return { tunes: latest.total, playlists: playlists.length, latest: latest.items[0] ?? null };
  } catch (error) {
    if (error instanceof EngineError && error.code === 'not-found') return null;
    throw error;
  }
}

function fileReply({ bytes, mediaType, fileName }: GalleryFile): Reply {
  const how = SHOWN.test(mediaType) ? 'inline' : 'attachment';
  return {
    ...{ status: 200, body: bytes, mediaType, cache: 'look' },
    headers: { 'content-disposition': `${how}; filename="${fileName}"` },
  };
}
