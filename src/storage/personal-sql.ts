import type { PersonalData } from '../engine/ports.ts';

/** For each kind of thing the statement that gives what of it is the person's ($1), oldest first. */
export const OF_PERSON: { readonly [Kind in keyof PersonalData]: string } = {
  tunes: `SELECT id, title, abc, "guildId", "createdAt" FROM public."Tune"
           WHERE "authorId" = $1 ORDER BY "createdAt", id`,
  votes: `SELECT "tuneId", value::int AS value, "updatedAt" FROM public."Vote"
           WHERE "voterId" = $1 ORDER BY "updatedAt", "tuneId"`,
  duelVotes: `SELECT "duelId", choice, at FROM public."DuelVote"
               WHERE "voterId" = $1 ORDER BY at, "duelId"`,
  duelsOpened: `SELECT id, "createdAt" FROM public."Duel"
                 WHERE "openedById" = $1 ORDER BY "createdAt", id`,
  playlists: `SELECT id, name, NULLIF("guildId", '') AS "guildId", "createdAt",
                     ARRAY(SELECT "tuneId" FROM public."PlaylistEntry"
                            WHERE "playlistId" = p.id ORDER BY position) AS "tuneIds"
                FROM public."Playlist" p WHERE "ownerId" = $1 ORDER BY "createdAt", id`,
  playlistAdditions: `SELECT "playlistId", "tuneId", "addedAt" FROM public."PlaylistEntry"
                       WHERE "addedById" = $1 ORDER BY "addedAt", "playlistId", position`,
  contributions: `SELECT id, name, "guildId", confirmation, "createdAt", "withdrawnAt",
                         (SELECT COALESCE(json_agg(json_build_object('title', title, 'abc', abc)
                                                   ORDER BY position), '[]')
                            FROM public."ContributedTune" WHERE "contributionId" = c.id) AS tunes
                    FROM public."Contribution" c WHERE "contributorId" = $1
                   ORDER BY "createdAt", id`,
  trainings: `SELECT id, "modelName", "createdAt" FROM public."TrainingJob"
               WHERE "requesterId" = $1 ORDER BY number`,
  models: `SELECT id, name, "createdAt" FROM public."Model"
            WHERE "authorId" = $1 ORDER BY "createdAt", id`,
  modelChoices: `SELECT "guildId", "modelId", at FROM public."GuildActivation"
                  WHERE "personId" = $1 ORDER BY id`,
};

/** Names of files among those of $1, as JSON, that something refers to. */
export const BLOBS_IN_USE = `
  SELECT DISTINCT file.value AS name FROM (
    SELECT value FROM public."Tune", jsonb_each_text(blobs)
    UNION ALL SELECT value FROM public."DuelSide", jsonb_each_text(blobs)
    UNION ALL SELECT value FROM public."Model", jsonb_each_text(files)
    UNION ALL SELECT value FROM public."TrainingJob", json_each_text(COALESCE(checkpoint, '{}'))
    UNION ALL SELECT blob FROM public."Recording"
  ) file WHERE file.value IN (SELECT json_array_elements_text($1::json))`;
