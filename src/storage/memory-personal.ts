import {
  type BlobStore,
  type Clock,
  type DuelSide,
  FORGOTTEN_PERSON,
  type ForgottenCount,
  type PersonalData,
  type PersonalStore,
  type TrainingJobStore,
} from '../engine/ports.ts';
import { type MemoryTables, newestFirst } from './memory-tables.ts';
import { withoutTune } from './playlist-entries.ts';

export function memoryPersonal(
  now: Clock,
  tables: MemoryTables,
  jobs: TrainingJobStore,
  blobs: BlobStore,
): PersonalStore {
  return {
    everything: async (personId) => structuredClone(everythingOf(somebody(personId), tables)),
    async forget(id) {
      const personId = somebody(id);
      const counts = countsOf(everythingOf(personId, tables));
      const before = blobsInUse(tables);
      forgetTunes(personId, tables);
      forgetVotes(personId, tables);
      forgetPlaylists(personId, tables, now);
      forgetContributions(personId, tables, now);
      forgetModels(personId, tables);
      for (const job of [...tables.jobs.values()]) {
        if (job.requesterId !== personId) continue;
        const stopped = await jobs.cancel(job.id);
        tables.jobs.set(job.id, { ...stopped, requesterId: FORGOTTEN_PERSON });
      }
      const after = blobsInUse(tables);
      for (const name of before) if (!after.has(name)) await blobs.remove(name);
      return counts;
    },
  };
}

/** Nobody has what is kept of those who are forgotten: to ask for that is to ask for a person of whom nothing is kept. */
function somebody(personId: string): string {
  return personId === FORGOTTEN_PERSON ? '' : personId;
}

/** What of each kind is the person's, oldest first. */
function everythingOf(personId: string, tables: MemoryTables): PersonalData {
  const { tunes, models, jobs, duels, duelVotes, contributions, contributedTunes } = tables;
  const playlists = [...tables.playlists.values()].sort(oldestFirst);
  return {
    tunes: [...tunes.values()]
      .filter(({ authorId }) => authorId === personId)
      .sort(oldestFirst)
      .map(({ id, title, abc, guildId, createdAt }) => ({ id, title, abc, guildId, createdAt })),
    votes: [...tables.votes]
      .flatMap(([tuneId, votes]) => {
        const vote = votes.get(personId);
        return vote ? [{ tuneId, value: vote.value, updatedAt: vote.updatedAt }] : [];
      })
      .sort((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime()),
    duelVotes: [...duelVotes]
      .flatMap(([duelId, votes]) => {
        const vote = votes.get(personId);
        return vote ? [{ duelId, choice: vote.choice, at: vote.at }] : [];
      })
      .sort((a, b) => a.at.getTime() - b.at.getTime()),
    duelsOpened: [...duels.values()]
      .filter(({ openedById }) => openedById === personId)
      .sort(oldestFirst)
      .map(({ id, createdAt }) => ({ id, createdAt })),
    playlists: playlists
      .filter(({ ownerId }) => ownerId === personId)
      .map(({ id, name, guildId, createdAt, entries }) => {
        const tuneIds = entries.map(({ tuneId }) => tuneId);
        return { id, name, guildId, tuneIds, createdAt };
      }),
    playlistAdditions: playlists
      .flatMap(({ id: playlistId, entries }) =>
        entries
          .filter(({ addedById }) => addedById === personId)
          .map(({ tuneId, addedAt }) => ({ playlistId, tuneId, addedAt })),
      )
      .sort((a, b) => a.addedAt.getTime() - b.addedAt.getTime()),
    contributions: [...contributions.values()]
      .filter(({ contributorId }) => contributorId === personId)
      .sort(oldestFirst)
      .map(({ id, name, guildId, confirmation, createdAt, withdrawnAt }) => {
        const given = contributedTunes.get(id) ?? [];
        const kept = given.map(({ title, abc }) => ({ title, abc }));
        return { id, name, guildId, confirmation, createdAt, withdrawnAt, tunes: kept };
      }),
    trainings: [...jobs.values()]
      .filter(({ requesterId }) => requesterId === personId)
      .map(({ id, modelName, createdAt }) => ({ id, modelName, createdAt })),
    models: [...models.values()]
      .filter(({ authorId }) => authorId === personId)
      .sort(oldestFirst)
      .map(({ id, name, createdAt }) => ({ id, name, createdAt })),
    modelChoices: tables.activations
      .filter((one) => one.personId === personId)
      .map(({ guildId, modelId, at }) => ({ guildId, modelId, at })),
  };
}

function countsOf(data: PersonalData): ForgottenCount {
  const counts = Object.entries(data).map(([kind, items]) => [kind, items.length]);
  return Object.fromEntries(counts) as ForgottenCount;
}

const oldestFirst: typeof newestFirst = (a, b) => newestFirst(b, a);

/** Those of direct messages go; those of a server are nobody's. */
function forgetTunes(personId: string, { tunes, votes, playlists, duels }: MemoryTables): void {
  for (const tune of [...tunes.values()].filter(({ authorId }) => authorId === personId)) {
    if (tune.guildId !== null) {
      tunes.set(tune.id, { ...tune, authorId: null });
      continue;
    }
    tunes.delete(tune.id);
    votes.delete(tune.id);
    for (const playlist of [...playlists.values()]) {
      if (!playlist.entries.some(({ tuneId }) => tuneId === tune.id)) continue;
      const entries = withoutTune(playlist.entries, tune.id, playlist.id);
      playlists.set(playlist.id, { ...playlist, entries });
    }
    for (const duel of [...duels.values()]) {
      const without = (side: DuelSide) =>
        side.tuneId === tune.id ? { ...side, tuneId: null } : side;
      duels.set(duel.id, { ...duel, a: without(duel.a), b: without(duel.b) });
    }
  }
}

function forgetVotes(personId: string, { votes, duelVotes }: MemoryTables): void {
  for (const cast of [...votes.values(), ...duelVotes.values()]) cast.delete(personId);
}

/** The person's own go; what they put into those of others was put there by nobody. */
function forgetPlaylists(personId: string, { playlists }: MemoryTables, now: Clock): void {
  for (const playlist of [...playlists.values()]) {
    if (playlist.ownerId === personId) playlists.delete(playlist.id);
    else if (playlist.entries.some(({ addedById }) => addedById === personId)) {
      const entries = playlist.entries.map((entry) =>
        entry.addedById === personId ? { ...entry, addedById: FORGOTTEN_PERSON } : entry,
      );
      playlists.set(playlist.id, { ...playlist, entries, updatedAt: now() });
    }
  }
}

/** Sets are withdrawn, and with them goes what the person called them and what of them stands in duels. */
function forgetContributions(personId: string, tables: MemoryTables, now: Clock): void {
  const { contributions, contributedTunes, duels } = tables;
  const own = new Set<string>();
  for (const set of [...contributions.values()]) {
    const withdrawnBy = set.withdrawnBy === personId ? FORGOTTEN_PERSON : set.withdrawnBy;
    if (set.contributorId === personId) {
      own.add(set.id);
      contributedTunes.delete(set.id);
      contributions.set(set.id, {
        ...set,
        ...{ contributorId: FORGOTTEN_PERSON, name: set.id, files: [] },
        withdrawnAt: set.withdrawnAt ?? now(),
        withdrawnBy: withdrawnBy ?? FORGOTTEN_PERSON,
      });
    } else contributions.set(set.id, { ...set, withdrawnBy });
  }
  const emptied = (side: DuelSide): DuelSide =>
    side.source.kind === 'person' && own.has(side.source.contributionId)
      ? { ...side, title: '', abc: '', blobs: {} }
      : side;
  for (const duel of [...duels.values()]) {
    const openedById = duel.openedById === personId ? FORGOTTEN_PERSON : duel.openedById;
    duels.set(duel.id, { ...duel, openedById, a: emptied(duel.a), b: emptied(duel.b) });
  }
}

function forgetModels(personId: string, { activations, models }: MemoryTables): void {
  const nobody = (id: string) => (id === personId ? FORGOTTEN_PERSON : id);
  for (const [at, one] of activations.entries()) {
    const rolledBackById = one.rolledBackById && nobody(one.rolledBackById);
    activations[at] = { ...one, personId: nobody(one.personId), rolledBackById };
  }
  for (const model of [...models.values()]) {
    if (model.authorId === personId) models.set(model.id, { ...model, authorId: null });
  }
}

/** Names of all files that something refers to. */
function blobsInUse({ tunes, duels, models, jobs, recordings }: MemoryTables): Set<string> {
  const folders = [
    ...[...tunes.values()].map(({ blobs }) => blobs),
    ...[...duels.values()].flatMap(({ a, b }) => [a.blobs, b.blobs]),
    ...[...models.values()].map(({ files }) => files),
    ...[...jobs.values()].map(({ checkpoint }) => checkpoint ?? {}),
  ];
  return new Set([
    ...folders.flatMap((files) => Object.values(files)),
    ...[...recordings.values()].map(({ blob }) => blob),
  ]);
}
