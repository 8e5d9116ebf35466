/**
 * Uses the queue, listens, and closes; nothing may then keep the process alive. Arguments: the data folder and, for
 * PostgreSQL, DATABASE_URL.
 */
import { openStorage } from '../../../src/storage/open-storage.ts';

const [dataDir = '', databaseUrl = null] = process.argv.slice(3);
const storage = await openStorage({ databaseUrl, dataDir });
const heard = new Promise<void>((done) => storage.jobs.onNews(done));
await storage.jobs.claim('worker', 1_000);
await storage.jobs.add({
  ...{ id: `job${process.pid}`, guildId: 'guild', requesterId: 'ann', modelName: 'name' },
  ...{ baseModelId: 'base', contributionIds: [], threads: 1 },
});
await heard;
await storage.close();
process.stdout.write('closed\n');
