import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadModelFolder } from '../engine/model/model-folder.ts';
import { requireTextForm } from '../engine/model/text-form.ts';
import { writeDurably } from '../engine/model/write-durably.ts';
import { NOVELTY, writeRepertoire } from '../engine/novelty/index-file.ts';
import { readCorpus } from '../engine/training/corpus.ts';
import { UsageError } from './errors.ts';
import type { Terminal } from './terminal.ts';

/**
 * Carries out `lilt models index`: notes in the folder of a model from before there was such a file which tunes its own must
 * not copy. Its manifest and id stay as they are. Throws UsageError or EngineError with what would work.
 */
export async function indexModel(
  folder: string,
  corpus: readonly string[],
  { cwd, stdout }: Terminal,
): Promise<void> {
  const model = await loadModelFolder(path.resolve(cwd, folder));
  requireTextForm(model, 'canonical-1');
  const { extras, parent, training } = model.manifest;
  if (extras.novelty !== undefined)
    throw new UsageError(
      `The model in ${folder} has known its tunes since it was trained, and its manifest says so. There is nothing to add.`,
    );
  const files = corpus.map((file) => path.resolve(cwd, file));
  const { known = [] } = await readCorpus(files);
  const given = new Set(await Promise.all(files.map(hashOf)));
  const missing = training.corpora.filter(({ sha256 }) => !given.has(sha256));
  const isWhole = parent === null && missing.length === 0;
  const bytes = writeRepertoire({ tunes: known, isWhole });
  await writeDurably(path.resolve(cwd, folder, NOVELTY), bytes);
  stdout.write(`${path.join(folder, NOVELTY)}: ${known.length} tunes, ${bytes.length} bytes\n`);
  if (!isWhole)
    stdout.write(
      'That is not all that it learnt from' +
        `${missing.length > 0 ? ` (${missing.map(({ name }) => name).join(', ')})` : ''}: ` +
        'these tunes are not copied, but which known tune comes closest will not be told.\n',
    );
}

const hashOf = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
