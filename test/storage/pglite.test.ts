import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage } from '../../src/storage/open-storage.ts';
import { storageContract } from '../contracts/storage.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'lilt-pglite-'));

storageContract({
  name: 'PGlite in a folder',
  keeps: true,
  open: (now) => openStorage({ dataDir, now }),
  remove: async () => rmSync(dataDir, { recursive: true, force: true }),
});
