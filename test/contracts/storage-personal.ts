import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { FORGOTTEN_PERSON, type PersonalData, type Storage } from '../../src/engine/ports.ts';
import { doEverything } from '../support/one-person.ts';
import { somePlaylist } from './storage-playlists.ts';
import { someTune } from './storage-tunes.ts';

const KINDS: (keyof PersonalData)[] = [
  ...(['tunes', 'votes', 'duelVotes', 'duelsOpened', 'playlists', 'playlistAdditions'] as const),
  ...(['contributions', 'trainings', 'models', 'modelChoices'] as const),
];
const each = (value: unknown) => Object.fromEntries(KINDS.map((kind) => [kind, value]));

/** What PersonalStore promises. */
export function personalContract(storage: () => Storage): void {
  describe('a person', () => {
    const personal = () => storage().personal;
    // Trainings that are left would come in the way of others’.
    afterEach(async () => {
      const { jobs } = storage();
      for (const { id, workerId } of await jobs.list({
        states: ['queued', 'running'],
        limit: 99,
      })) {
        await jobs.cancel(id);
        if (workerId) await jobs.finish(id, workerId, { state: 'cancelled' });
      }
    });
    const somebody = () => `person ${randomUUID()}`;

    test('of whom nothing is kept has nothing and can be forgotten', async () => {
      for (const person of [somebody(), 'no\0such', '']) {
        expect(await personal().everything(person)).toEqual(each([]));
        expect(await personal().forget(person)).toEqual(each(0));
      }
    });

    test('is told everything that is theirs, and nothing else', async () => {
      const [person, other] = [somebody(), somebody()];
      const did = await doEverything(storage(), person, other);
      await doEverything(storage(), somebody(), somebody());
      const at = expect.any(Date);
      const { guildId, serverTune, ownTune, othersTune, ownPlaylist, othersPlaylist } = did;
      expect(await personal().everything(person)).toEqual({
        tunes: [
          {
            ...{ id: serverTune, title: 'in the server', guildId, createdAt: at },
            abc: expect.stringContaining('X:1'),
          },
          {
            ...{ id: ownTune, title: `of ${person}`, guildId: null, createdAt: at },
            abc: `X:1\nT:of ${person}\nK:C\nC|\n`,
          },
        ],
        votes: [{ tuneId: othersTune, value: 1, updatedAt: at }],
        duelVotes: [{ duelId: did.duel, choice: 'a', at }],
        duelsOpened: [{ id: did.duel, createdAt: at }],
        playlists: [
          {
            ...{ id: ownPlaylist, name: `of ${person}`, guildId, createdAt: at },
            tuneIds: [serverTune, othersTune],
          },
        ],
        playlistAdditions: [
          { playlistId: ownPlaylist, tuneId: serverTune, addedAt: at },
          { playlistId: othersPlaylist, tuneId: ownTune, addedAt: at },
          { playlistId: othersPlaylist, tuneId: serverTune, addedAt: at },
        ],
        contributions: [
          {
            ...{ id: did.set, name: `tunes of ${person}`, guildId, createdAt: at },
            ...{ confirmation: expect.any(String), withdrawnAt: null },
            tunes: [{ title: `of ${person}`, abc: `X:1\nT:${person}\n` }],
          },
        ],
        trainings: [did.ended, did.running, did.waiting].map((id) => ({
          ...{ id, modelName: 'Session №2', createdAt: at },
        })),
        models: [{ id: did.model, name: 'session-tunes', createdAt: at }],
        modelChoices: [{ guildId, modelId: did.model, at }],
      });
      await personal().forget(person);
      await personal().forget(other);
    });

    test('is forgotten: what is theirs goes, what is the server’s stays without them', async () => {
      const [person, other] = [somebody(), somebody()];
      const did = await doEverything(storage(), person, other);
      const { tunes, votes, playlists, duels, contributions, jobs, models, guilds } = storage();
      const bystanders = await personal().everything(other);

      expect(await personal().forget(person)).toEqual({
        ...{ tunes: 2, votes: 1, duelVotes: 1, duelsOpened: 1, playlists: 1, playlistAdditions: 3 },
        ...{ contributions: 1, trainings: 3, models: 1, modelChoices: 1 },
      });
      expect(await personal().everything(person)).toEqual(each([]));
      expect(await personal().everything(FORGOTTEN_PERSON)).toEqual(each([]));
      expect(await personal().forget(FORGOTTEN_PERSON)).toEqual(each(0));

      expect(await tunes.get(did.ownTune)).toBeNull();
      expect(await tunes.get(did.serverTune)).toMatchObject({ authorId: null });
      expect(await votes.count(did.othersTune)).toEqual({ up: 0, down: 0 });
      expect(await votes.count(did.serverTune)).toEqual({ up: 1, down: 0 });
      expect(await votes.of(did.ownTune, other)).toBe(0);

      expect(await playlists.get(did.ownPlaylist)).toBeNull();
      const list = await playlists.get(did.othersPlaylist);
      expect(
        list?.entries.map(({ tuneId, addedById, joined }) => [tuneId, addedById, joined]),
      ).toEqual([
        [did.serverTune, FORGOTTEN_PERSON, false],
        [did.othersTune, other, true],
      ]);

      // The result of the duel stays; what the person gave does not.
      expect(await duels.count(did.duel)).toEqual({ a: 0, b: 1 });
      const duel = await duels.get(did.duel);
      expect(duel).toMatchObject({ openedById: FORGOTTEN_PERSON, a: { tuneId: null } });
      expect(duel?.b).toMatchObject({ title: '', abc: '', blobs: {} });

      expect(await contributions.tunes([did.set])).toEqual([]);
      expect(await contributions.get(did.set)).toMatchObject({
        ...{ contributorId: FORGOTTEN_PERSON, withdrawnBy: FORGOTTEN_PERSON, files: [] },
        ...{ name: did.set, withdrawnAt: expect.any(Date), tuneCount: 1 },
      });
      expect(await contributions.get(did.othersSet)).toMatchObject({
        ...{ contributorId: other, withdrawnBy: FORGOTTEN_PERSON },
      });

      expect(await jobs.get(did.waiting)).toMatchObject({
        ...{ state: 'cancelled', requesterId: FORGOTTEN_PERSON, endedAt: expect.any(Date) },
      });
      expect(await jobs.get(did.running)).toMatchObject({
        ...{ state: 'running', requesterId: FORGOTTEN_PERSON, cancelRequestedAt: expect.any(Date) },
      });
      expect(await jobs.get(did.ended)).toMatchObject({
        ...{ state: 'done', requesterId: FORGOTTEN_PERSON, cancelRequestedAt: null },
      });
      expect(await models.get(did.model)).toMatchObject({ authorId: null });
      expect((await guilds.get(did.guildId)).activations).toMatchObject([
        { modelId: did.model, personId: FORGOTTEN_PERSON },
      ]);

      // The other one has all that they had, but for what was on and in things that are gone.
      const { votes: cast, ...rest } = bystanders;
      expect(await personal().everything(other)).toEqual({
        ...rest,
        votes: cast.filter(({ tuneId }) => tuneId !== did.ownTune),
        playlists: rest.playlists.map((one) => ({
          ...one,
          tuneIds: one.tuneIds.filter((id) => id !== did.ownTune),
        })),
        playlistAdditions: rest.playlistAdditions.filter(
          ({ playlistId }) => playlistId !== did.ownPlaylist,
        ),
      });
      // A second time there is nothing left to do.
      expect(await personal().forget(person)).toEqual(each(0));
    });

    test('takes along files that nothing else refers to', async () => {
      const person = somebody();
      const { ownBlob, sharedBlob, duelBlob, ...did } = await doEverything(
        storage(),
        person,
        somebody(),
      );
      await personal().forget(person);
      const { blobs } = storage();
      expect(await blobs.get(ownBlob)).toBeNull();
      expect(await blobs.get(duelBlob)).toBeNull();
      expect(await blobs.get(sharedBlob)).not.toBeNull();
      expect((await storage().tunes.get(did.serverTune))?.blobs).toEqual({ png: sharedBlob });
    });

    test.each(['recording', 'model', 'checkpoint', 'duel'])(
      'leaves a file that is a %s’s too',
      async (holder) => {
        const [person, other] = [somebody(), somebody()];
        const did = await doEverything(storage(), person, other);
        const { recordings, models, jobs, duels } = storage();
        const blob = did.ownBlob;
        const files = { file: blob };
        if (holder === 'recording') await recordings.add({ key: randomUUID(), blob, seconds: 1 });
        const model = await models.get(did.model);
        if (holder === 'model' && model) await models.register({ ...model, files });
        if (holder === 'checkpoint') {
          expect(
            await jobs.renew(did.running, did.guildId, 1_000, { checkpoint: files }),
          ).not.toBeNull();
        }
        const duel = await duels.get(did.duel);
        if (holder === 'duel' && duel) {
          await duels.add({ ...duel, id: somePlaylist().id, a: { ...duel.a, blobs: files } });
        }
        await personal().forget(person);
        expect(await storage().blobs.get(blob)).not.toBeNull();
      },
    );

    test('may be one of ten who know each other and are all forgotten at once, amid the traffic', {
      timeout: 120_000,
    }, async () => {
      const { tunes, votes, playlists } = storage();
      const [guildId, people] = [randomUUID(), Array.from({ length: 10 }, somebody)];
      const made = await Promise.all(
        people.map(async (person) => {
          const rights = { sharing: 'community', editing: 'everyone' } as const;
          const list = await playlists.create(
            somePlaylist({ guildId, ownerId: person, ...rights }),
          );
          const tune = await tunes.add(someTune({ guildId, authorId: person }));
          const own = await tunes.add(someTune({ guildId: null, authorId: person }));
          return { list: list.id, tune: tune.id, own: own.id };
        }),
      );
      for (const [at, person] of people.entries()) {
        // Half of them are in each other's playlists; the others meet in votes alone.
        for (const { list } of at < 5 ? made.slice(0, 5) : []) {
          await playlists.add(list, made[at]?.tune ?? '', person, 50);
          await playlists.add(list, made[at]?.own ?? '', person, 50);
        }
        // Each one's votes are on tunes that go with another one.
        for (const { tune, own } of made) {
          await votes.cast(tune, person, 1);
          await votes.cast(own, person, 1);
        }
      }
      const traffic = made.flatMap(({ list, tune }) => [
        ...made.map((one) => playlists.move(list, one.tune, 3)),
        ...people.map((_, i) => votes.cast(tune, `passer-by ${i}`, 1)),
      ]);
      const outcomes = Promise.allSettled(traffic);
      for (const counts of await Promise.all(people.map((one) => personal().forget(one)))) {
        expect(counts).toMatchObject({ tunes: 2, playlists: 1 });
      }
      for (const outcome of await outcomes) {
        // The playlist may be gone by then; nothing else may go wrong.
        if (outcome.status === 'rejected') {
          expect(outcome.reason).toMatchObject({ code: 'not-found' });
        }
      }
      for (const { list, tune } of made) {
        expect(await playlists.get(list)).toBeNull();
        expect(await votes.count(tune)).toEqual({ up: 10, down: 0 });
      }
    });
  });
}
