import type { Home, RankedTune, StoredTune, TuneFilter, TuneSearch } from '../engine/ports.ts';
import { type MemoryTables, newestFirst } from './memory-tables.ts';
import { wilsonScore } from './wilson.ts';

export function memoryTuneSearch({
  tunes,
  votes,
  playlists,
}: MemoryTables): Omit<TuneSearch, 'setIncipit'> {
  function matches(tune: StoredTune, filter: TuneFilter): boolean {
    const { home, title, type, key, authorId, playlistId, incipit } = filter;
    const isListed = (id: string) =>
      playlists.get(id)?.entries.some(({ tuneId }) => tuneId === tune.id) ?? false;
    return (
      isAtHome(tune, home) &&
      (title === undefined || tune.title.toLowerCase().includes(title.toLowerCase())) &&
      (type === undefined || tune.request.type === type) &&
      (key === undefined || tune.request.key === key) &&
      (authorId === undefined || tune.authorId === authorId) &&
      (playlistId === undefined || isListed(playlistId)) &&
      (incipit === undefined || (tune.incipit !== null && begins(tune.incipit, incipit)))
    );
  }
  function rankedSince(tune: StoredTune, since: Date | undefined): RankedTune {
    const cast = [...(votes.get(tune.id)?.values() ?? [])].filter(
      ({ updatedAt }) => since === undefined || updatedAt >= since,
    );
    const up = cast.filter(({ value }) => value === 1).length;
    const down = cast.length - up;
    return { tune, up, down, score: wilsonScore(up, down) };
  }
  return {
    async search(filter, { offset, limit }) {
      const found = [...tunes.values()].filter((tune) => matches(tune, filter)).sort(newestFirst);
      return structuredClone({ items: found.slice(offset, offset + limit), total: found.length });
    },
    async ranking({ since, ...filter }, { offset, limit }) {
      const ranked = [...tunes.values()]
        .filter((tune) => matches(tune, filter))
        .map((tune) => rankedSince(tune, since))
        .filter(({ up, down }) => up + down > 0)
        .sort(
          (a, b) =>
            b.score - a.score || b.up - b.down - (a.up - a.down) || newestFirst(a.tune, b.tune),
        );
      return structuredClone({ items: ranked.slice(offset, offset + limit), total: ranked.length });
    },
    async withoutIncipit(limit) {
      return [...tunes.values()]
        .filter(({ incipit }) => incipit === null)
        .sort((a, b) => newestFirst(b, a))
        .slice(0, limit)
        .map((tune) => structuredClone(tune));
    },
  };
}

/** Whether one of the words that are wanted begins one of those of the tune. */
function begins(incipit: string, wanted: string): boolean {
  const words = incipit.split(' ');
  return wanted.split(' ').some((one) => words.some((word) => word.startsWith(one)));
}

/** Tunes of the server; in direct messages the person's own. */
function isAtHome({ guildId, authorId }: StoredTune, home: Home): boolean {
  return guildId === home.guildId && (guildId !== null || authorId === home.personId);
}
