import { cpus } from 'node:os';
import type { Device } from './trainer-backend.ts';

/** The processor that Lilt runs on, as a device to train on. */
export const processor = (): Device => ({
  name: cpus()[0]?.model.replace(/\s+/g, ' ').trim() ?? process.arch,
  emulated: false,
});
