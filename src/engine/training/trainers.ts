import { EngineError } from '../errors.ts';
import type { NetworkShape } from '../model/network.ts';
import { KernelTrainer } from './kernel-trainer.ts';
import type { Trainer } from './trainer.ts';

/** What a trainer is opened with. */
export interface TrainerSetup {
  readonly shape: NetworkShape;
  readonly weights: ReadonlyMap<string, Float32Array>;
  /** Rows of every batch, and the most steps that one has. */
  readonly rows: number;
  readonly steps: number;
  /** Processor threads that may be used. */
  readonly threads: number;
}

/** Something that the network can be trained on. */
export interface TrainerBackend {
  readonly name: string;
  /** One line for `--help`. */
  readonly description: string;
  /** Null where it can be used here; otherwise why not, and what to do about it. */
  missing(): Promise<string | null>;
  open(setup: TrainerSetup): Promise<Trainer>;
}

/** Every backend, best known first. A new one is a row here; test/contracts/trainer.ts runs on it. */
export const TRAINERS: readonly TrainerBackend[] = [
  {
    name: 'kernel',
    description: 'the processor, with the WebAssembly kernel that comes with Lilt',
    missing: async () => null,
    open: (setup) => KernelTrainer.create(setup),
  },
];

/**
 * The backend of a name, if it can be used here.
 * @throws EngineError 'bad-request' that says which there are, or how to make it usable
 */
export async function trainerNamed(name: string): Promise<TrainerBackend> {
  const backend = TRAINERS.find((row) => row.name === name);
  if (backend === undefined) {
    const known = TRAINERS.map((row) => row.name);
    throw new EngineError(
      'bad-request',
      `There is no trainer "${name}"; choose ${known.join(', ')}.`,
      {
        name,
        known,
      },
    );
  }
  const missing = await backend.missing();
  if (missing !== null) throw new EngineError('bad-request', missing, { name });
  return backend;
}
