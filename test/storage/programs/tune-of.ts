import type { NewTune } from '../../../src/engine/ports.ts';

/** The tune of that id: everything in it follows from the id, so that what comes back can be compared. */
export function tuneOf(id: string, png: string): NewTune {
  return {
    id,
    title: `Tune ${id}`,
    abc: `X:1\nT:Tune ${id}\nK:G\n${'GABc dedB|'.repeat(40)}\n`,
    request: { type: 'reel', key: 'G', metre: '4/4', seed: id, temperature: 0.9, length: '2' },
    modelId: '0123456789ab',
    authorId: null,
    guildId: id,
    blobs: { png },
    incipit: null,
    closest: null,
  };
}
