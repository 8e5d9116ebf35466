import { randomUUID } from 'node:crypto';
import type { NewTune, Storage } from '../../src/engine/ports.ts';
import { someSet } from '../contracts/storage-contributions.ts';
import { byModel, byPerson, someDuel } from '../contracts/storage-duels.ts';
import { someJob } from '../contracts/storage-jobs.ts';
import { someModel } from '../contracts/storage-models.ts';
import { somePlaylist } from '../contracts/storage-playlists.ts';
import { someTune } from '../contracts/storage-tunes.ts';

/** What somebody did, as far as tests ask for it. */
export interface Deeds {
  readonly guildId: string;
  readonly serverTune: string;
  readonly ownTune: string;
  readonly othersTune: string;
  readonly ownPlaylist: string;
  readonly othersPlaylist: string;
  readonly duel: string;
  readonly set: string;
  readonly othersSet: string;
  readonly waiting: string;
  readonly running: string;
  readonly ended: string;
  readonly model: string;
  /** Names of blobs: of the tune of direct messages alone, and one that another tune has too. */
  readonly ownBlob: string;
  readonly sharedBlob: string;
  /** Of a tune of the person's set, as it stands in a duel. */
  readonly duelBlob: string;
}

const LONG = 1_000_000_000;

/**
 * Has a person do everything that is kept of people, once at least, in a server and in direct messages, and another person beside
 * them. What only the person may see, or called so, has their id in it, so that one search finds whatever is left of it.
 */
export async function doEverything(
  storage: Storage,
  person: string,
  other: string,
): Promise<Deeds> {
  const { tunes, votes, playlists, duels, contributions, jobs, models, guilds, blobs } = storage;
  const guildId = randomUUID();
  const blob = (text: string) => blobs.put(Buffer.from(`${text} ${randomUUID()}`), 'image/png');
  const [ownBlob, sharedBlob, duelBlob] = [
    await blob('own'),
    await blob('two'),
    await blob('duel'),
  ];
  const add = (change: Partial<NewTune>) => tunes.add(someTune({ guildId, blobs: {}, ...change }));
  const server = await add({
    authorId: person,
    title: 'in the server',
    blobs: { png: sharedBlob },
  });
  const own = await add({
    ...{
      authorId: person,
      guildId: null,
      title: `of ${person}`,
      abc: `X:1\nT:of ${person}\nK:C\nC|\n`,
    },
    blobs: { png: ownBlob, midi: sharedBlob },
  });
  const theirs = await add({ authorId: other, title: 'by another' });

  await votes.cast(theirs.id, person, 1);
  await votes.cast(server.id, other, 1);
  await votes.cast(own.id, other, -1);

  const community = { sharing: 'community', editing: 'everyone' } as const;
  const ownList = somePlaylist({ guildId, ownerId: person, name: `of ${person}`, ...community });
  const list = somePlaylist({ guildId, ownerId: other, ...community });
  await playlists.create(ownList);
  await playlists.create(list);
  await playlists.add(ownList.id, server.id, person, 10);
  await playlists.add(ownList.id, theirs.id, other, 10);
  // The tune that goes begins a set.
  await playlists.add(list.id, own.id, person, 10);
  for (const [id, by] of [
    [server.id, person],
    [theirs.id, other],
  ] as const) {
    await playlists.add(list.id, id, by, 10);
    await playlists.join(list.id, id, true);
  }

  const set = someSet({ guildId, contributorId: person, name: `tunes of ${person}` });
  const files = [{ name: `${person}.abc`, sha256: 'a'.repeat(64) }];
  const given = { title: `of ${person}`, abc: `X:1\nT:${person}\n`, musicHash: 'b'.repeat(64) };
  await contributions.add({ ...set, files }, [given]);
  const othersSet = someSet({ guildId, contributorId: other });
  await contributions.add(othersSet, [{ title: 't', abc: 'a', musicHash: 'c'.repeat(64) }]);
  await contributions.withdraw(othersSet.id, person);

  const duel = someDuel({
    ...{ guildId, openedById: person },
    a: { ...byModel('m1'), tuneId: own.id },
    b: { ...byPerson(set.id), title: given.title, abc: given.abc, blobs: { png: duelBlob } },
  });
  await duels.add(duel);
  await duels.vote(duel.id, person, 'a');
  await duels.vote(duel.id, other, 'b');

  const request = async () => (await jobs.add(someJob({ guildId, requesterId: person }))).id;
  const [ended, running, waiting] = [await request(), await request(), await request()];
  const claim = async () => {
    // Whatever waits of other servers is not ours to do.
    for (let job = await jobs.claim(guildId, LONG); job; job = await jobs.claim(guildId, LONG)) {
      if (job.guildId === guildId) return job.id;
      await jobs.finish(job.id, guildId, { state: 'cancelled' });
    }
    throw new Error('nothing to claim');
  };
  await jobs.finish(await claim(), guildId, { state: 'done', result: null });
  await claim();

  const model = someModel({ guildId, authorId: person });
  await models.register(model);
  await guilds.activate(guildId, model.id, person);
  await guilds.activate(guildId, 'other', other);
  await guilds.rollBack(guildId, person);
  return {
    ...{ guildId, serverTune: server.id, ownTune: own.id, othersTune: theirs.id },
    ...{ ownPlaylist: ownList.id, othersPlaylist: list.id, duel: duel.id, set: set.id },
    ...{ othersSet: othersSet.id, waiting, running, ended, model: model.id },
    ...{ ownBlob, sharedBlob, duelBlob },
  };
}
