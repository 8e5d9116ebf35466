import type { PlaylistFileKind, TuneFileKind } from '../engine/index.ts';

/** What an address is for. */
export type Route =
  | { readonly to: 'home' }
  | { readonly to: 'community'; readonly id: string }
  | { readonly to: 'tune'; readonly id: string }
  | { readonly to: 'playlist'; readonly id: string }
  | { readonly to: 'picture'; readonly id: string }
  | { readonly to: 'opening'; readonly id: string }
  | { readonly to: 'tune-file'; readonly id: string; readonly kind: TuneFileKind }
  | { readonly to: 'playlist-file'; readonly id: string; readonly kind: PlaylistFileKind }
  | { readonly to: 'note'; readonly version: string; readonly instrument: string; pitch: number };

type Maker = (id: string, second: string, third: string) => Route;

/** Ids of servers are numbers, those of tunes and playlists are ten letters and digits. Anything else is nowhere. */
const ROUTES: readonly (readonly [RegExp, Maker])[] = [
  [/^\/$/, () => ({ to: 'home' })],
  [/^\/communities\/(\d{1,20})$/, (id) => ({ to: 'community', id })],
  [/^\/tunes\/([a-z0-9]{10})$/, (id) => ({ to: 'tune', id })],
  [/^\/tunes\/([a-z0-9]{10})\.png$/, (id) => ({ to: 'picture', id })],
  [/^\/tunes\/([a-z0-9]{10})\/opening\.png$/, (id) => ({ to: 'opening', id })],
  [
    /^\/tunes\/([a-z0-9]{10})\.(abc|mid|mp3|pdf)$/,
    (id, kind) => ({ to: 'tune-file', id, kind: kind as TuneFileKind }),
  ],
  [/^\/playlists\/([a-z0-9]{10})$/, (id) => ({ to: 'playlist', id })],
  [
    /^\/playlists\/([a-z0-9]{10})\.(abc|pdf|zip)$/,
    (id, kind) => ({ to: 'playlist-file', id, kind: kind as PlaylistFileKind }),
  ],
  [
    /^\/notes\/([a-z0-9]{1,32})\/([a-z]{1,20})\/(\d{1,3})\.mp3$/,
    (version, instrument, pitch) => ({ to: 'note', version, instrument, pitch: Number(pitch) }),
  ],
];

/** Null: there is nothing of the kind. */
export function routeOf(path: string): Route | null {
  for (const [pattern, make] of ROUTES) {
    const [whole, first = '', second = '', third = ''] = pattern.exec(path) ?? [];
    if (whole !== undefined) return make(first, second, third);
  }
  return null;
}

export const paths = {
  home: '/',
  community: (guildId: string): string => `/communities/${guildId}`,
  tune: (id: string): string => `/tunes/${id}`,
  picture: (id: string): string => `/tunes/${id}.png`,
  opening: (id: string): string => `/tunes/${id}/opening.png`,
  tuneFile: (id: string, kind: TuneFileKind): string => `/tunes/${id}.${kind}`,
  playlist: (id: string): string => `/playlists/${id}`,
  playlistFile: (id: string, kind: PlaylistFileKind): string => `/playlists/${id}.${kind}`,
  notes: (version: string): string => `/notes/${version}`,
} as const;
