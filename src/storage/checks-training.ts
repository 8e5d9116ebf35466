import { EngineError } from '../engine/errors.ts';
import type {
  ContributedTune,
  JobEnd,
  NewContribution,
  NewModel,
  NewTrainingJob,
} from '../engine/ports.ts';
import { checkKeys, checkTexts } from './checks.ts';

/** As many as an upload may have, and then some: a set is written by one statement. */
const MOST_TUNES = 50_000;

/** All of a model; throws EngineError 'storage' when some part cannot be kept exactly as it is. */
export function checkModel(model: NewModel): void {
  const { id, parentId, guildId, authorId, name, manifest, files, contributionIds } = model;
  checkKeys({ id, parentId, guildId, authorId });
  checkTexts({ name, manifest });
  for (const [file, blob] of Object.entries(files)) checkKeys({ file, blob });
  for (const contribution of contributionIds) checkKeys({ contribution });
}

export function checkContribution(
  contribution: NewContribution,
  tunes: readonly ContributedTune[],
): void {
  const { id, guildId, contributorId, name, confirmation, files } = contribution;
  checkKeys({ id, guildId, contributorId });
  checkTexts({ name, confirmation });
  for (const file of files) {
    checkTexts({ 'name of a file': file.name });
    checkKeys({ sha256: file.sha256 });
  }
  if (tunes.length > MOST_TUNES) {
    throw new EngineError(
      'storage',
      `A set of ${tunes.length} tunes is too large to keep; at most ${MOST_TUNES} can be. Give it in parts.`,
      { tunes: tunes.length, most: MOST_TUNES },
    );
  }
  for (const { title, abc, musicHash } of tunes) {
    checkTexts({ title, abc });
    checkKeys({ musicHash });
  }
}

export function checkJob(job: NewTrainingJob): void {
  const { id, guildId, requesterId, baseModelId, modelName, contributionIds, threads } = job;
  checkKeys({ id, guildId, requesterId, baseModelId });
  checkTexts({ 'name of the model': modelName });
  for (const contribution of contributionIds) checkKeys({ contribution });
  if (!Number.isSafeInteger(threads) || threads < 1 || threads > 10_000) {
    throw new EngineError('storage', `A job cannot have ${threads} threads.`, { threads });
  }
}

/** What a worker says of a job, as the JSON text that is kept; undefined: nothing new. */
export function jsonOf(name: string, value: unknown): string | undefined {
  const json = JSON.stringify(value);
  if (json !== undefined) checkTexts({ [name]: json });
  return json;
}

/** The end of a job in the columns that tell of it. */
export function endOf(end: JobEnd): { state: string; result: string | null; error: string | null } {
  const error = end.state === 'failed' ? end.error : null;
  checkTexts({ error });
  const result = end.state === 'done' ? (jsonOf('result', end.result) ?? null) : null;
  return { state: end.state, result, error };
}

function notFound(message: string, id: string): EngineError {
  return new EngineError('not-found', message, { id });
}

export function noSuchModel(id: string): EngineError {
  return notFound('There is no such model. /model list shows those that there are.', id);
}

export function noSuchContribution(id: string): EngineError {
  return notFound(
    'There is no such set of tunes. It may belong to another server, or to another bot.',
    id,
  );
}

export function noSuchJob(id: string): EngineError {
  return notFound(
    'There is no such training. It may belong to another server, or to another bot.',
    id,
  );
}

/** For ids that are drawn, where one has come up twice. */
export function takenId(what: string, id: string): EngineError {
  return new EngineError(
    'storage',
    `Another ${what} already has the id ${id}. Try again: it will get another one.`,
    { id, taken: true },
  );
}
