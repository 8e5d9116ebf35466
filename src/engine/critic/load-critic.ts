/**
 * A critic on disk: the folder of a model (model/model-folder.ts), and beside it
 *
 *     critic.json            what it goes by (taste.ts)
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EngineError } from '../errors.ts';
import { loadModelFolder } from '../model/model-folder.ts';
import { requireTextForm } from '../model/text-form.ts';
import { type CriticSetup, MEASURE_NAMES } from './critic.ts';
import { type Taste, tasteSchema } from './taste.ts';

export const CRITIC_FILE = 'critic.json';

/** The critic that ships. It judges the tunes of every model, so that it stands with Lilt and not with one of them. */
export const SHIPPED_CRITIC = fileURLToPath(new URL('../../../models/critic', import.meta.url));

/** Reads a critic's folder. Throws EngineError 'bad-model' where it holds none that can be used. */
export async function loadCritic(folder: string): Promise<CriticSetup> {
  const model = await loadModelFolder(folder);
  requireTextForm(model, 'canonical-1');
  const { shape, weights, vocabulary } = model;
  return { shape, weights, vocabulary: vocabulary.characters, taste: await readTaste(folder) };
}

async function readTaste(folder: string): Promise<Taste> {
  const broken = (what: string, cause?: unknown) =>
    new EngineError(
      'bad-model',
      `The critic in ${folder} cannot be used: ${CRITIC_FILE} ${what}. Copy it again, or fit it again (bench/critic.mjs).`,
      { folder, file: CRITIC_FILE },
      { cause },
    );
  let taste: Taste;
  try {
    taste = tasteSchema.parse(JSON.parse(await readFile(join(folder, CRITIC_FILE), 'utf8')));
  } catch (cause) {
    throw broken('cannot be read', cause);
  }
  if (taste.measures.map(({ name }) => name).join() !== MEASURE_NAMES.join())
    throw broken('is of another version: it goes by other measures');
  return taste;
}
