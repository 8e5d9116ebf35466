import { openStorage } from '../../../../src/storage/open-storage.ts';
import { openTrainingHouse } from '../../../support/training-house.ts';

/**
 * Trains on what is queued, as the bot and `lilt worker` do, and says how far it is; for a test to kill.
 * Arguments: DATABASE_URL or '' for a database in the data folder, the data folder, and the folder of the model that ships.
 */
const [databaseUrl = '', dataDir = '', shippedDir = ''] = process.argv.slice(3);
const say = (text: string) => process.stdout.write(`${text}\n`);

const storage = await openStorage({ databaseUrl: databaseUrl || null, dataDir });
const house = await openTrainingHouse(shippedDir, { storage, folder: dataDir });
const open = await storage.jobs.list({ states: ['queued', 'running'], limit: 1 });
if (open.length === 0) say('training ended before');
await house.startWorker({
  leaseMs: 300,
  log: {
    info: ({ pid, attempt }, text) => say([text, attempt ?? pid].join(' ')),
    warn: (facts, text) => say(`warn ${text} ${JSON.stringify(facts)}`),
    error: (facts, text) => say(`error ${text} ${JSON.stringify(facts)}`),
  },
});
await new Promise(() => {});
