import { EngineError } from '../../errors.ts';
import { processor } from '../processor.ts';
import type { Device, TrainerBackend } from '../trainer-backend.ts';
import { startWebgpu } from './dawn.ts';
import { loadOptional } from './optional-package.ts';
import type { LoadedBackend } from './tensorflow.ts';
import { startTensorflow } from './tensorflow-library.ts';
import { TfjsTrainer } from './tfjs-trainer.ts';

type Started = LoadedBackend & { readonly device: Device };

/** A row of the trainers' table that trains with tfjs on what `start` gives, which throws an EngineError where it cannot. */
function tfjsBackend(
  name: string,
  description: string,
  start: () => Promise<Started>,
): TrainerBackend {
  // Started once a process; what is not there now may be there when it is asked for again.
  let started: Promise<Started> | undefined;
  const get = (): Promise<Started> => {
    started ??= start().catch((error) => {
      started = undefined;
      throw error;
    });
    return started;
  };
  return {
    name,
    description,
    missing: async () => {
      try {
        await get();
        return null;
      } catch (error) {
        if (error instanceof EngineError) return error.message;
        throw error;
      }
    },
    device: async () => (await get()).device,
    open: async (setup) => new TfjsTrainer(await get(), setup),
  };
}

export const tfjsNodeGpu = tfjsBackend(
  'tfjs-node-gpu',
  'an NVIDIA card, with TensorFlow on CUDA (optional package)',
  () => startTensorflow('@tensorflow/tfjs-node-gpu', () => import('@tensorflow/tfjs-node-gpu')),
);

export const tfjsNode = tfjsBackend(
  'tfjs-node',
  'the processor, with TensorFlow (optional package)',
  () => startTensorflow('@tensorflow/tfjs-node', () => import('@tensorflow/tfjs-node')),
);

export const webgpu = tfjsBackend(
  'webgpu',
  "any maker's graphics card, with WebGPU (optional packages)",
  startWebgpu,
);

export const tfjsCpu = tfjsBackend(
  'tfjs-cpu',
  'the processor, with plain JavaScript: for tests, very slow (optional packages)',
  async () => {
    const packages = ['@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-cpu'];
    const tf = await loadOptional(packages, 'Install it again.', async () => {
      const core = await import('@tensorflow/tfjs-core');
      await import('@tensorflow/tfjs-backend-cpu');
      return core.default;
    });
    tf.enableProdMode();
    await tf.setBackend('cpu');
    return { tf, name: 'cpu', device: processor() };
  },
);
