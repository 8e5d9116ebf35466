import { describe, expect, it } from 'vitest';
import type { Device, TrainerBackend } from '../../../src/engine/training/trainer-backend.ts';
import { chooseTrainer, TRAINERS } from '../../../src/engine/training/trainers.ts';

const row = (name: string, missing: string | null, device?: Partial<Device>): TrainerBackend => ({
  name,
  description: '',
  missing: async () => missing,
  device: async () => ({ name: `the ${name} card`, emulated: false, ...device }),
  open: () => Promise.reject(new Error('not to be opened')),
});

const absent = row('absent', 'It needs a package.');
const emulated = row('played', null, { name: 'SwiftShader', emulated: true });
const works = row('works', null);
const later = row('later', null);

describe('chooseTrainer', () => {
  it('takes the first row that works and is not emulated, and says why', async () => {
    const { backend, why } = await chooseTrainer('auto', [absent, emulated, works, later]);
    expect(backend).toBe(works);
    expect(why).toBe(
      'training on works (the works card); not on absent: It needs a package; ' +
        'not on played: SwiftShader is emulated by the processor, slower than the kernel',
    );
  });

  it('takes a row that is asked for by name, emulated or not', async () => {
    const rows = [absent, emulated, works];
    expect(await chooseTrainer('played', rows)).toEqual({ backend: emulated, why: null });
    await expect(chooseTrainer('absent', rows)).rejects.toMatchObject({
      code: 'bad-request',
      message: 'The trainer absent cannot be used here. It needs a package.',
    });
    await expect(chooseTrainer('abacus', rows)).rejects.toThrow(
      'There is no trainer "abacus"; choose absent, played, works, auto.',
    );
    await expect(chooseTrainer('auto', [absent, emulated])).rejects.toThrow(/Nothing can train/);
  });

  it('has cards before processors in its table, and the kernel before other ways to use one', () => {
    expect(TRAINERS.map(({ name }) => name)).toEqual([
      'tfjs-node-gpu',
      'webgpu',
      'kernel',
      'tfjs-node',
      'tfjs-cpu',
    ]);
  });

  it('finds on this machine what can be used on it', async () => {
    const { backend, why } = await chooseTrainer('auto');
    expect(await backend.missing()).toBeNull();
    expect((await backend.device()).emulated).toBe(false);
    expect(why).toContain(`training on ${backend.name}`);
    expect((await chooseTrainer('kernel')).backend.name).toBe('kernel');
  });
});
