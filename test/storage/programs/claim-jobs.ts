/**
 * A worker: claims jobs on leases of two seconds and works on each until it is killed or nine steps are done, saying what it does.
 * Arguments: DATABASE_URL, the data folder, and its name.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { openStorage } from '../../../src/storage/open-storage.ts';

const [databaseUrl = '', dataDir = '', name = ''] = process.argv.slice(3);
const LEASE_MS = 2_000;
const say = (...words: unknown[]) => process.stdout.write(`${words.join(' ')}\n`);

const storage = await openStorage({ databaseUrl, dataDir });
say('open');
for (;;) {
  const job = await storage.jobs.claim(name, LEASE_MS);
  if (job === null) {
    await sleep(20);
    continue;
  }
  let done = Number(job.checkpoint?.step ?? 0);
  say('begun', job.id, done);
  for (; done < 9; done++) {
    await sleep(100);
    const checkpoint = { step: `${done + 1}` };
    const own = await storage.jobs.renew(job.id, name, LEASE_MS, { checkpoint });
    if (own === null) break;
    say('step', job.id, done + 1);
  }
  const ended = await storage.jobs.finish(job.id, name, { state: 'done', result: { by: name } });
  say(ended ? 'ended' : 'lost', job.id, done);
}
