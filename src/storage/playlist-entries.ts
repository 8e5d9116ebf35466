import type { PlaylistEntry } from '../engine/ports.ts';
import { notInPlaylist, playlistFull } from './checks-playing.ts';

/** What changes of a playlist make of its tunes. Each gives back the very list that it got where nothing changes. */

export type Entries = readonly PlaylistEntry[];

export function withTune(
  entries: Entries,
  entry: Omit<PlaylistEntry, 'joined'>,
  playlist: { readonly id: string; readonly most: number },
): Entries {
  if (entries.some(({ tuneId }) => tuneId === entry.tuneId)) return entries;
  if (entries.length >= playlist.most) throw playlistFull(playlist.id, playlist.most);
  return [...entries, { ...entry, joined: false }];
}

/**
 * The tune after one that goes stays joined only to a tune of the same set: where the first of a set goes, the next one begins
 * it.
 */
export function withoutTune(entries: Entries, tuneId: string, id: string): Entries {
  const at = placeOf(entries, tuneId, id);
  const begins = !entries[at]?.joined;
  return begun(
    entries
      .map((entry, index) => (index === at + 1 && begins ? { ...entry, joined: false } : entry))
      .filter((_, index) => index !== at),
  );
}

/**
 * To a place from 1 on. A tune that lands beside another one of its set stays in the set; else it leaves it, and comes into
 * another set only where it lands between two tunes of that: what is played straight on stays in one piece.
 */
export function withTuneAt(entries: Entries, tuneId: string, place: number, id: string): Entries {
  const from = placeOf(entries, tuneId, id);
  const to = Math.min(Math.max(Math.trunc(place) || 1, 1), entries.length) - 1;
  const moved = entries[from];
  if (moved === undefined || to === from) return entries;
  const itsSet = setOf(entries, from);
  const others = withoutTune(entries, tuneId, id);
  const [before, after] = [others[to - 1], others[to]];
  const follows = before !== undefined && itsSet.has(before.tuneId);
  const leads = after !== undefined && !after.joined && itsSet.has(after.tuneId);
  return begun([
    ...others.slice(0, to),
    { ...moved, joined: follows || (after?.joined ?? false) },
    ...(after === undefined ? [] : [leads ? { ...after, joined: true } : after]),
    ...others.slice(to + 1),
  ]);
}

/** Ids of the tunes that are played in one piece with the one at `at`. */
function setOf(entries: Entries, at: number): ReadonlySet<string> {
  let from = at;
  while (entries[from]?.joined) from -= 1;
  let to = at + 1;
  while (entries[to]?.joined) to += 1;
  return new Set(entries.slice(from, to).map(({ tuneId }) => tuneId));
}

export function withJoin(entries: Entries, tuneId: string, joined: boolean, id: string): Entries {
  const at = placeOf(entries, tuneId, id);
  // The first tune has none before it.
  if (at === 0 || entries[at]?.joined === joined) return entries;
  return entries.map((entry, index) => (index === at ? { ...entry, joined } : entry));
}

/** Whatever is the first tune now has none before it. */
function begun(entries: Entries): Entries {
  if (!entries[0]?.joined) return entries;
  return entries.map((entry, index) => (index === 0 ? { ...entry, joined: false } : entry));
}

function placeOf(entries: Entries, tuneId: string, id: string): number {
  const at = entries.findIndex((entry) => entry.tuneId === tuneId);
  if (at < 0) throw notInPlaylist(id, tuneId);
  return at;
}
