import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineError } from '../errors.ts';
import { loadModelFolder } from '../model/model-folder.ts';
import { loadRepertoire } from '../novelty/index-file.ts';
import type { NewModel, Storage, StoredModel } from '../ports.ts';
import { MANIFEST, MODEL_FILES, MOST_MANIFEST } from './model-files.ts';
import { freeName } from './names.ts';

export interface KeptFacts {
  /** A number is put behind it where the server has a model of that name already. */
  readonly name: string;
  /** The server that it belongs to; null: everybody's. */
  readonly guildId: string | null;
  readonly authorId: string | null;
  readonly contributionIds: readonly string[];
}

/** What ModelLibrary.keep does. */
export async function keepModel(
  { models, blobs }: Pick<Storage, 'models' | 'blobs'>,
  folder: string,
  { name, guildId, authorId, contributionIds }: KeptFacts,
): Promise<StoredModel> {
  const { id, manifest } = await loadModelFolder(folder);
  if (manifest.textForm !== 'canonical-1') {
    throw new EngineError(
      'bad-model',
      `The model ${manifest.name} writes raw text, as the case study does, and cannot be asked for tunes. It can be tried with \`lilt tune --model DIR --raw\`.`,
      { id, textForm: manifest.textForm },
    );
  }
  await loadRepertoire(folder, manifest.extras);
  const text = await readFile(join(folder, MANIFEST), 'utf8');
  if (text.length > MOST_MANIFEST) {
    throw new EngineError(
      'bad-model',
      `The manifest of ${manifest.name} is too long to be kept: ${text.length} characters, and at most ${MOST_MANIFEST} can.`,
      { id },
    );
  }
  const files: Record<string, string> = {};
  for (const file of MODEL_FILES) {
    const path = join(folder, file.name);
    if ((await stat(path).catch(() => null))?.isFile()) {
      files[file.name] = await blobs.put(await readFile(path), file.mediaType);
    }
  }
  const model: NewModel = {
    id,
    name: await freeName(models, name, guildId, id),
    parentId: manifest.parent,
    manifest: text,
    files,
    guildId,
    authorId,
    contributionIds,
  };
  return models.register(model);
}
