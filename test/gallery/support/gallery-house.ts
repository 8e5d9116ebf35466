import { openRecorder, openRenderer } from '../../../src/engine/index.ts';
import type { NewTune, Storage } from '../../../src/engine/ports.ts';
import { openBookMaker } from '../../../src/engine/use-cases/books/book-maker.ts';
import type { GalleryDesk } from '../../../src/engine/use-cases/gallery/gallery-desk.ts';
import { openNoteSampler } from '../../../src/engine/use-cases/gallery/note-sampler.ts';
import { openGalleryDesk } from '../../../src/engine/use-cases/gallery/open-gallery-desk.ts';
import { openRecordingDesk } from '../../../src/engine/use-cases/recordings/open-recording-desk.ts';
import { incipitOf } from '../../../src/engine/use-cases/tunes/incipit.ts';
import { openGallery } from '../../../src/gallery/open-gallery.ts';
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts';

/** A server that shows its tunes, one that shows them in Irish, and one that shows nothing. */
export const GUILDS = {
  kitchen: '110000000000000001',
  cathair: '110000000000000002',
  hidden: '110000000000000003',
} as const;

/** People who must be named nowhere. */
export const PEOPLE = ['900000000000000001', '900000000000000002', '900000000000000003'] as const;

/** Titles as someone would write them who means harm. */
export const HOSTILE =
  `"><script>alert(1)</script><img src=x onerror=alert(2)>'&amp;{title}\u202e` as const;

export const ABC = `X:1
T:The Kitchen Jig
R:jig
M:6/8
L:1/8
K:G
|: D | G2d dBG | AGA BGE | DGB dBG | EAA A2 D |
G2d dBG | AGA BGE | DGB dBG | GAF G2 :|
|: B | d2d efg | dBG A2B | c2e dBG | FAA A2B |
d2d efg | dBG A2B | cec dBG | AGF G2 :|
`;

const REEL = `X:1
T:The Hidden Reel
R:reel
M:4/4
L:1/8
K:Edor
|: E2BE dEBE | E2BE AFDF | E2BE dEBE | BABc dAFD |
E2BE dEBE | E2BE AFDF | E2BE dEBE | BAGF E4 :|
`;

export interface GalleryHouse {
  readonly origin: string;
  readonly storage: Storage;
  readonly desk: GalleryDesk;
  /** Every fault that was logged. */
  readonly faults: unknown[];
  close(): Promise<void>;
}

/** A gallery with something in it: everything real, the storage in memory. */
export async function openGalleryHouse(
  parts: {
    readonly desk?: (desk: GalleryDesk) => GalleryDesk;
    readonly headersTimeoutMs?: number;
  } = {},
): Promise<GalleryHouse> {
  let now = Date.UTC(2026, 5, 1);
  const storage = createMemoryStorage(() => {
    now += 60_000;
    return new Date(now);
  });
  await furnish(storage);
  const renderer = openRenderer();
  const recorder = openRecorder();
  const recordings = openRecordingDesk({ storage, recorder });
  const sampler = openNoteSampler(storage);
  const own = openGalleryDesk({
    storage,
    renderer,
    recordings,
    sampler,
    tunebook: openBookMaker(() => new Date()),
  });
  const desk = parts.desk?.(own) ?? own;
  const faults: unknown[] = [];
  const log = { warn: () => {}, error: (fault: unknown) => faults.push(fault) };
  const gallery = await openGallery({
    ...{ port: 0, host: '127.0.0.1', exact: false, url: null, log: log as never },
    ...(parts.headersTimeoutMs !== undefined && { headersTimeoutMs: parts.headersTimeoutMs }),
  });
  gallery.show(desk);
  return {
    origin: gallery.origin,
    ...{ storage, desk, faults },
    async close() {
      await gallery.close();
      await sampler.close();
      await recorder.close();
      await renderer.close();
    },
  };
}

export function tune(id: string, guildId: string | null, change: Partial<NewTune> = {}): NewTune {
  return {
    ...{ id, title: 'The Kitchen Jig', abc: ABC, guildId, modelId: '0123456789ab' },
    request: {
      ...{ type: 'jig', key: 'G', metre: '6/8', seed: '7', temperature: 0.75, length: null },
    },
    ...{ authorId: PEOPLE[0], blobs: {}, incipit: incipitOf(change.abc ?? ABC), closest: null },
    ...change,
  };
}

async function furnish(storage: Storage): Promise<void> {
  const { tunes, votes, guilds, playlists } = storage;
  const { kitchen, cathair, hidden } = GUILDS;
  await guilds.set(kitchen, { galleryName: 'The Kitchen' });
  await guilds.set(cathair, { galleryName: `Cathair ${HOSTILE}`, language: 'ga' });
  const reel = { type: 'reel', key: 'Edor', metre: '4/4', seed: '8', temperature: 1, length: null };
  await tunes.add(tune('kitchen001', kitchen));
  const named = { title: 'The Reel', abc: REEL.replace('Hidden ', ''), request: reel };
  await tunes.add(tune('kitchen002', kitchen, named));
  const hostile = ABC.replace('The Kitchen Jig', HOSTILE);
  await tunes.add(tune('hostile001', cathair, { title: HOSTILE, abc: hostile }));
  const secret = { title: 'The Hidden Reel', abc: REEL, request: reel };
  await tunes.add(tune('hidden0001', hidden, secret));
  await tunes.add(tune('alone00001', null, { title: 'The Lone Jig' }));
  for (const [at, voter] of PEOPLE.entries()) {
    await votes.cast('kitchen002', voter, 1);
    await votes.cast('kitchen001', voter, at === 0 ? 1 : -1);
  }
  const shared = { ownerId: PEOPLE[1], sharing: 'community', editing: 'everyone' } as const;
  await playlists.create({ ...shared, id: 'playlist01', guildId: kitchen, name: 'Tuesday' });
  await playlists.add('playlist01', 'kitchen002', PEOPLE[1], 200);
  await playlists.add('playlist01', 'kitchen001', PEOPLE[1], 200);
  await playlists.join('playlist01', 'kitchen001', true);
  const own = { ...shared, sharing: 'personal', editing: 'owner' } as const;
  await playlists.create({ ...own, id: 'personal01', guildId: kitchen, name: 'Mine alone' });
  await playlists.add('personal01', 'kitchen001', PEOPLE[1], 200);
  await playlists.create({ ...shared, id: 'hiddenlist', guildId: hidden, name: 'Hidden list' });
  await playlists.add('hiddenlist', 'hidden0001', PEOPLE[1], 200);
}
