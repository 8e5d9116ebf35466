import { FORGOTTEN_PERSON, type ForgottenCount } from '../engine/ports.ts';
import { CHANGED, TABLE as JOBS, NOW, TELL } from './job-sql.ts';
import { withoutTune } from './playlist-entries.ts';
import { changedAt, findPlaylist, writeEntries } from './playlist-sql.ts';
import type { Queries } from './sql.ts';

export interface Forgotten {
  readonly counts: ForgottenCount;
  /** Names of the files of what was deleted. */
  readonly files: readonly string[];
}

/** One person is forgotten at a time, so that two who are in each other's playlists do not wait for each other for ever. */
const LOCK = 72_707_370;

/**
 * Takes a person out of every table; call it in a transaction.
 *
 * The order is that in which others lock rows, or one could wait for the other and the other for the one: playlists before
 * tunes, tunes before votes, duels before votes in them.
 */
export async function forgetEverywhere(
  queries: Queries,
  personId: string,
  now: Date,
): Promise<Forgotten> {
  await queries.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  const one = personOf(queries, personId);
  const { playlists, playlistAdditions } = await forgetPlaylists(queries, personId, now);

  const left = await one.count(`UPDATE public."Tune" SET "authorId" = NULL
    WHERE "authorId" = $1 AND "guildId" IS NOT NULL`);
  const deleted = await one.rows<{ readonly id: string; readonly blobs: Files }>(
    `DELETE FROM public."Tune" WHERE "authorId" = $1 AND "guildId" IS NULL RETURNING id, blobs`,
  );
  await queries.query(
    `UPDATE public."DuelSide" SET "tuneId" = NULL
      WHERE "tuneId" IN (SELECT json_array_elements_text($1::json))`,
    [JSON.stringify(deleted.map(({ id }) => id))],
  );
  const votes = await one.count(`DELETE FROM public."Vote" WHERE "voterId" = $1`);
  const duelsOpened = await one.count(
    `UPDATE public."Duel" SET "openedById" = '${FORGOTTEN_PERSON}' WHERE "openedById" = $1`,
  );
  const duelVotes = await one.count(`DELETE FROM public."DuelVote" WHERE "voterId" = $1`);
  const emptied = await emptySides(queries, personId);
  const contributions = await forgetContributions(queries, personId, now);
  const modelChoices = await forgetChoices(queries, personId);
  const models = await one.count(
    `UPDATE public."Model" SET "authorId" = NULL WHERE "authorId" = $1`,
  );
  const trainings = await forgetTrainings(queries, personId);
  return {
    counts: {
      ...{ tunes: left + deleted.length, votes, duelVotes, duelsOpened, playlists },
      ...{ playlistAdditions, contributions, trainings, models, modelChoices },
    },
    files: [...deleted.map(({ blobs }) => blobs), ...emptied].flatMap((blobs) =>
      Object.values(blobs),
    ),
  };
}

type Files = Readonly<Record<string, string>>;

/** Statements with a person as $1. */
function personOf(queries: Queries, personId: string) {
  const rows = <Row>(text: string, ...values: unknown[]) =>
    queries.query<Row>(text, [personId, ...values]);
  return {
    rows,
    /** How many rows a statement changes. */
    async count(text: string, ...values: unknown[]): Promise<number> {
      const counting = `WITH changed AS (${text} RETURNING 1) SELECT count(*)::int AS count FROM changed`;
      const [found] = await rows<{ readonly count: number }>(counting, ...values);
      return found?.count ?? 0;
    },
  };
}

/** The person's own go; in those of others nobody put there what the person did, and tunes that will be deleted are taken out. */
async function forgetPlaylists(queries: Queries, personId: string, now: Date) {
  const one = personOf(queries, personId);
  const held = await one.rows<{ readonly id: string; readonly ownerId: string }>(
    `SELECT id, "ownerId" FROM public."Playlist" WHERE "ownerId" = $1 OR id IN (
       SELECT e."playlistId" FROM public."PlaylistEntry" e WHERE e."addedById" = $1
        UNION
       SELECT e."playlistId" FROM public."PlaylistEntry" e JOIN public."Tune" t ON t.id = e."tuneId"
        WHERE t."authorId" = $1 AND t."guildId" IS NULL
     ) ORDER BY id FOR UPDATE`,
  );
  const [additions] = await one.rows<{ readonly count: number }>(
    `SELECT count(*)::int AS count FROM public."PlaylistEntry" WHERE "addedById" = $1`,
  );
  const playlists = await one.count(`DELETE FROM public."Playlist" WHERE "ownerId" = $1`);
  const own = await one.rows<{ readonly id: string }>(
    `SELECT id FROM public."Tune" WHERE "authorId" = $1 AND "guildId" IS NULL`,
  );
  const going = new Set(own.map(({ id }) => id));
  for (const { id } of held.filter(({ ownerId }) => ownerId !== personId)) {
    const playlist = await findPlaylist(queries, id);
    if (playlist === null) continue;
    let entries = playlist.entries;
    for (const { tuneId } of entries)
      if (going.has(tuneId)) entries = withoutTune(entries, tuneId, id);
    const left = entries.map((entry) =>
      entry.addedById === personId ? { ...entry, addedById: FORGOTTEN_PERSON } : entry,
    );
    await writeEntries(queries, id, left);
    const touch = `UPDATE public."Playlist" SET ${changedAt('$2')} WHERE id = $1`;
    await queries.query(touch, [id, now]);
  }
  return { playlists, playlistAdditions: additions?.count ?? 0 };
}

/** What of the person's sets stands in duels; the result of the duel stays. Returns the files of it. */
async function emptySides(queries: Queries, personId: string): Promise<Files[]> {
  const sides = await personOf(queries, personId).rows<{ readonly blobs: Files }>(
    `WITH own AS (
       SELECT s."duelId", s.side, s.blobs FROM public."DuelSide" s
         JOIN public."Contribution" c ON c.id = s."contributionId" WHERE c."contributorId" = $1
     )
     UPDATE public."DuelSide" s SET title = '', abc = '', blobs = '{}'
       FROM own WHERE s."duelId" = own."duelId" AND s.side = own.side RETURNING own.blobs`,
  );
  return sides.map(({ blobs }) => blobs);
}

/** Sets are withdrawn, and with them goes what the person called them and their files. */
async function forgetContributions(queries: Queries, personId: string, now: Date): Promise<number> {
  const one = personOf(queries, personId);
  const withdrawn = await one.rows<{ readonly id: string }>(
    `UPDATE public."Contribution"
        SET "contributorId" = '${FORGOTTEN_PERSON}', name = id, files = '[]',
            "withdrawnAt" = COALESCE("withdrawnAt", $2),
            "withdrawnById" = COALESCE("withdrawnById", '${FORGOTTEN_PERSON}')
      WHERE "contributorId" = $1 RETURNING id`,
    now,
  );
  await queries.query(
    `DELETE FROM public."ContributedTune"
      WHERE "contributionId" IN (SELECT json_array_elements_text($1::json))`,
    [JSON.stringify(withdrawn.map(({ id }) => id))],
  );
  // The person's own among them.
  await one.count(
    `UPDATE public."Contribution" SET "withdrawnById" = '${FORGOTTEN_PERSON}' WHERE "withdrawnById" = $1`,
  );
  return withdrawn.length;
}

/** Models that the person chose for a server stay chosen, and those that were given up stay so. */
async function forgetChoices(queries: Queries, personId: string): Promise<number> {
  const one = personOf(queries, personId);
  await one.count(
    `UPDATE public."GuildActivation" SET "rolledBackById" = '${FORGOTTEN_PERSON}' WHERE "rolledBackById" = $1`,
  );
  return one.count(
    `UPDATE public."GuildActivation" SET "personId" = '${FORGOTTEN_PERSON}' WHERE "personId" = $1`,
  );
}

/** Those that wait are cancelled, and of those that run it is asked that they stop, as by anybody who cancels them. */
async function forgetTrainings(queries: Queries, personId: string): Promise<number> {
  const one = personOf(queries, personId);
  await one.count(
    `UPDATE ${JOBS} SET ${CHANGED},
            "cancelRequestedAt" = CASE WHEN state = 'running' THEN ${NOW} END,
            "endedAt" = CASE WHEN state = 'queued' THEN ${NOW} END,
            state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END
      WHERE "requesterId" = $1
        AND (state = 'queued' OR state = 'running' AND "cancelRequestedAt" IS NULL)`,
  );
  await queries.query(TELL);
  return one.count(
    `UPDATE ${JOBS} SET "requesterId" = '${FORGOTTEN_PERSON}' WHERE "requesterId" = $1`,
  );
}
