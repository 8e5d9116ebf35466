import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { createComposer } from '../compose/composer.ts';
import { EngineError } from '../errors.ts';
import type { Manifest } from '../model/manifest.ts';
import { loadModelFolder, type Model, writeModelFolder } from '../model/model-folder.ts';
import { unpackModel } from '../models/archive.ts';
import { MANIFEST, WEIGHTS } from '../models/model-files.ts';
import { modelsOf } from '../models/names.ts';
import { NOVELTY } from '../novelty/index-file.ts';
import type { StoredModel } from '../ports.ts';
import { sentence } from '../sentence.ts';
import { isVisible, type ModelParts } from './find-model.ts';

/** Models of its own that a server may have before it can bring in no more: they are kept for good. */
const MOST_MODELS = 100;

/** For whom a model is brought in. */
export interface Importer {
  readonly guildId: string | null;
  readonly authorId: string | null;
}

/**
 * Brings in what packModel made. The archive may come from anybody: it is unpacked within bounds, loaded, held against its
 * id, and must write a tune before it is kept. The same model again is no error.
 * Throws EngineError 'bad-request' that says what is wrong with it.
 */
export async function importModel(
  parts: ModelParts,
  fileName: string,
  bytes: Uint8Array,
  importer: Importer,
): Promise<StoredModel> {
  const work = await mkdtemp(join(tmpdir(), 'lilt-import-'));
  const folder = join(work, 'model');
  try {
    await unpackInto(folder, bytes);
    const model = await judged(folder, fileName);
    const kept = await parts.storage.models.get(model.id);
    if (kept !== null && isVisible(kept, importer.guildId, parts.library)) {
      // Files that were lost are put back; but what it knows of other tunes is not to be told by an archive where its own
      // manifest does not say which file that is.
      if (model.manifest.extras.novelty === undefined)
        await rm(join(folder, NOVELTY), { force: true });
      return await parts.library.keep(folder, kept);
    }
    await requireRoom(parts, importer.guildId);
    const { name, extras } = model.manifest;
    const facts = { ...importer, name, contributionIds: contributionsIn(extras) };
    if (kept === null) return await parts.library.keep(folder, facts);
    const copy = join(work, 'copy');
    await copyFor(model, folder, copy, importer.guildId);
    return await parts.library.keep(copy, facts);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function unpackInto(folder: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder);
  await unpackModel(bytes, folder);
}

/** The model of an unpacked archive, found good. */
async function judged(folder: string, fileName: string): Promise<Model> {
  try {
    const model = await loadModelFolder(folder);
    if (model.manifest.textForm !== 'canonical-1') {
      throw refused(
        fileName,
        'It writes raw text, as the case study does, and cannot be asked for a tune of a type and a key.',
      );
    }
    await tryOut(folder);
    return model;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    // What is wrong is said by folder; whoever sent the archive knows it by its name.
    const message = error.message.replaceAll(` in ${folder}`, '');
    throw error.code === 'bad-request' ? error : refused(fileName, message, error);
  }
}

/**
 * Has it write a tune. Sound weights may still be of no use: numbers so large that nothing can be drawn, a vocabulary without
 * the letters that tunes are written in, a shape that the kernel does not run.
 */
async function tryOut(modelDir: string): Promise<void> {
  const fails = (cause: unknown) =>
    new EngineError('bad-model', 'It cannot write a tune.', {}, { cause });
  const composer = await createComposer({ modelDir, workers: 1 }).catch((error: unknown) => {
    throw error instanceof EngineError ? error : fails(error);
  });
  try {
    await composer.write({ type: 'jig', key: 'G', seed: '1' });
  } catch (error) {
    throw fails(error);
  } finally {
    await composer.close();
  }
}

/**
 * A model belongs to one server: its name there, and whether it is retired, are that server's business. Where another
 * server brings in the same one, it gets a copy: the same weights under a manifest, and so an id, of its own.
 */
async function copyFor(
  { manifest, weights }: Model,
  folder: string,
  copy: string,
  guildId: string | null,
): Promise<void> {
  const server = createHash('sha256')
    .update(guildId ?? '')
    .digest('hex')
    .slice(0, 12);
  const { id, format: _, ...draft } = manifest;
  const extras = { ...manifest.extras, copy: { of: id, server } };
  await writeModelFolder(copy, { ...draft, extras }, weights);
  const papers = (await readdir(folder)).filter((name) => name !== MANIFEST && name !== WEIGHTS);
  for (const name of papers) await cp(join(folder, name), join(copy, name));
}

async function requireRoom({ storage }: ModelParts, guildId: string | null): Promise<void> {
  if (guildId === null) return;
  const own = (await modelsOf(storage.models, guildId)).filter(
    (model) => model.guildId === guildId,
  );
  if (own.length < MOST_MODELS) return;
  throw new EngineError(
    'bad-request',
    sentence(
      'This server has {own} models, and cannot bring in more than {most}. It can still train its own.',
      { own: own.length, most: MOST_MODELS },
    ),
    { guildId },
  );
}

const learntFrom = z.array(z.object({ id: z.string().regex(/^[a-z0-9]{10}$/) })).max(1000);

/** Sets of tunes that the model has learnt from, as its training noted them: if they are of this bot, they may be withdrawn. */
function contributionsIn(extras: Manifest['extras']): readonly string[] {
  const read = learntFrom.safeParse(extras.contributions);
  return read.success ? read.data.map(({ id }) => id) : [];
}

function refused(fileName: string, why: string, cause?: unknown): EngineError {
  const named = JSON.stringify(fileName.slice(0, 80));
  return new EngineError(
    'bad-request',
    sentence('The model in {named} cannot be taken. {why}', { named, why }),
    {},
    { cause },
  );
}
