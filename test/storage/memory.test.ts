import { openStorage } from '../../src/storage/open-storage.ts';
import { storageContract } from '../contracts/storage.ts';

storageContract({
  name: 'memory',
  keeps: false,
  open: (now) => openStorage({ databaseUrl: 'memory:', dataDir: '/nowhere', now }),
  remove: async () => {},
});
