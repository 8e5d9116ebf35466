/**
 * Adds tunes, many at once, until it is killed, and says the id of each when the store has accepted it.
 * Arguments: the data folder, and what its ids begin with (unique among runs).
 */
import { openStorage } from '../../../src/storage/open-storage.ts';
import { tuneOf } from './tune-of.ts';

const [dataDir = '', prefix = ''] = process.argv.slice(3);
const storage = await openStorage({ dataDir });
process.stdout.write('open\n');
let next = 0;
async function addOn(): Promise<void> {
  for (;;) {
    const id = `${prefix}${(next++).toString(36).padStart(9, '0')}`;
    const png = await storage.blobs.put(Buffer.from(`picture of ${id}`), 'image/png');
    await storage.tunes.add(tuneOf(id, png));
    process.stdout.write(`${id}\n`);
  }
}
await Promise.all(Array.from({ length: 50 }, addOn));
