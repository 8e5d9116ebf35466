import { mkdir } from 'node:fs/promises';
import { EngineError } from '../errors.ts';
import { isModelFolder } from '../model/model-folder.ts';
import { hasCheckpoint } from './checkpoint-store.ts';

/**
 * Makes the folder of a run. Throws EngineError 'bad-request' for one that holds something that the run would overwrite.
 */
export async function claimFolder(out: string, isResumed: boolean): Promise<void> {
  if (await isModelFolder(out)) {
    const message = isResumed
      ? `The run in ${out} is finished: the folder holds its model. Begin another with another --out.`
      : `${out} holds a model already, and models are never overwritten. Name another folder (--out).`;
    throw new EngineError('bad-request', message, { folder: out });
  }
  if (!isResumed && (await hasCheckpoint(out))) {
    throw new EngineError(
      'bad-request',
      `${out} holds a run that was stopped. Go on with it (--resume ${out}), or name another folder (--out).`,
      { folder: out },
    );
  }
  await mkdir(out, { recursive: true });
}
