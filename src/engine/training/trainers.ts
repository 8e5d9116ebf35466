import { EngineError } from '../errors.ts';
import { KernelTrainer } from './kernel-trainer.ts';
import { processor } from './processor.ts';
import { tfjsCpu, tfjsNode, tfjsNodeGpu, webgpu } from './tfjs/backends.ts';
import type { TrainerBackend } from './trainer-backend.ts';

export type { TrainerBackend, TrainerSetup } from './trainer-backend.ts';

const kernel: TrainerBackend = {
  name: 'kernel',
  description: 'the processor, with the WebAssembly kernel that comes with Lilt',
  missing: async () => null,
  device: async () => processor(),
  open: (setup) => KernelTrainer.create(setup),
};

/**
 * Every backend, in the order in which `auto` tries them. A new one is a row here; test/contracts/trainer.ts runs on it.
 *
 * Cards come before processors. CUDA comes before WebGPU: who has installed it means it, and it has products tuned for each
 * card. The kernel works everywhere, so `auto` never gets to what stands below it: nobody has seen TensorFlow's library
 * beat it on a processor with this network, and plain JavaScript is there for tests.
 */
export const TRAINERS: readonly TrainerBackend[] = [tfjsNodeGpu, webgpu, kernel, tfjsNode, tfjsCpu];

/** The name that stands for the first row that works here and is not emulated. */
const AUTO = 'auto';

/**
 * The backend of a name, or for `auto` the best that works here.
 * @returns `why`: for `auto`, a line that says what was taken and what was passed over; null where it was asked for by name
 * @throws EngineError 'bad-request' that says which there are, or how to make it usable
 */
export async function chooseTrainer(
  name: string,
  rows: readonly TrainerBackend[] = TRAINERS,
): Promise<{ backend: TrainerBackend; why: string | null }> {
  if (name !== AUTO) return { backend: await named(name, rows), why: null };
  const passed: string[] = [];
  for (const backend of rows) {
    const missing = await backend.missing();
    const device = missing === null ? await backend.device() : null;
    if (device !== null && !device.emulated) {
      const why = `training on ${backend.name} (${device.name})`;
      return { backend, why: [why, ...passed].join('; ') };
    }
    const reason =
      missing ?? `${device?.name} is emulated by the processor, slower than the kernel`;
    passed.push(`not on ${backend.name}: ${reason.replace(/\.$/, '')}`);
  }
  throw new EngineError('bad-request', `Nothing can train here. ${passed.join('; ')}`);
}

/** The backend of a name, if it can be used here; see chooseTrainer. */
export const trainerNamed = async (name: string): Promise<TrainerBackend> =>
  (await chooseTrainer(name)).backend;

async function named(name: string, rows: readonly TrainerBackend[]): Promise<TrainerBackend> {
  const backend = rows.find((row) => row.name === name);
  if (backend === undefined) {
    const known = [...rows.map((row) => row.name), AUTO];
    throw new EngineError(
      'bad-request',
      `There is no trainer "${name}"; choose ${known.join(', ')}.`,
      { name, known },
    );
  }
  const missing = await backend.missing();
  if (missing !== null) {
    throw new EngineError('bad-request', `The trainer ${name} cannot be used here. ${missing}`, {
      name,
    });
  }
  return backend;
}
