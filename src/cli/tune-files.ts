import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WrittenTune } from '../engine/compose/types.ts';
import { renderTune } from '../engine/use-cases/render-tune.ts';
import { slugOf } from '../engine/use-cases/slug.ts';

/** Where a tune was written. */
export interface TuneFiles {
  readonly abc: string;
  readonly png: string;
  readonly midi: string;
}

/**
 * Writes a tune's text, engraving and MIDI file into a folder, named by its title and its seed. A file of another tune is
 * never overwritten: where the name is taken, a number is added to it. The same tune again gets the same name.
 */
export async function writeTuneFiles(
  folder: string,
  tune: Pick<WrittenTune, 'abc' | 'title' | 'seed' | 'type'>,
): Promise<TuneFiles> {
  const { png, midi } = await renderTune(tune.abc, tune.type);
  await mkdir(folder, { recursive: true });
  const stem = await claimStem(folder, tune);
  const files = { abc: `${stem}.abc`, png: `${stem}.png`, midi: `${stem}.mid` };
  await writeFile(files.png, png);
  await writeFile(files.midi, midi);
  return files;
}

/** Writes the ABC file; its name is the claim to the others. */
async function claimStem(
  folder: string,
  { abc, title, seed }: Pick<WrittenTune, 'abc' | 'title' | 'seed'>,
): Promise<string> {
  const name = `${slugOf(title)}-${slugOf(seed)}`;
  for (let number = 1; ; number++) {
    const stem = join(folder, number === 1 ? name : `${name}-${number}`);
    try {
      await writeFile(`${stem}.abc`, abc, { flag: 'wx' });
      return stem;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if ((await readFile(`${stem}.abc`, 'utf8')) === abc) return stem;
  }
}
