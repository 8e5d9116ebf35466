import { EngineError } from '../../errors.ts';
import { processor } from '../processor.ts';
import type { Device } from '../trainer-backend.ts';
import { loadOptional } from './optional-package.ts';
import type { LoadedBackend, TensorFlow } from './tensorflow.ts';

/** The last Node that has util.isNullOrUndefined, which tfjs-node 4.22 calls in every operation. */
const LAST_NODE = 22;

/** Both packages register themselves as this, so a process can have one of them only. */
const BACKEND = 'tensorflow';

let loaded: string | undefined;

/**
 * Loads TensorFlow's own library through one of the packages that bind it.
 * @param nodeVersion as in process.versions.node
 * @throws EngineError 'bad-request' where it cannot be used here
 */
export async function startTensorflow(
  name: '@tensorflow/tfjs-node' | '@tensorflow/tfjs-node-gpu',
  load: () => Promise<{ default: TensorFlow }>,
  nodeVersion: string = process.versions.node,
): Promise<LoadedBackend & { device: Device }> {
  const withGpu = name === '@tensorflow/tfjs-node-gpu';
  if (Number.parseInt(nodeVersion, 10) > LAST_NODE) {
    throw new EngineError(
      'bad-request',
      `${name} 4.22 works with Node ${LAST_NODE} at most, and this is Node ${nodeVersion}. Run Lilt with Node ${LAST_NODE}` +
        `${withGpu ? ", or in the image of the Dockerfile's cuda target" : ''}.`,
      { node: nodeVersion },
    );
  }
  if (loaded !== undefined && loaded !== name) {
    throw new EngineError(
      'bad-request',
      `${loaded} has been loaded into this process, which can have only one of the two; start again, and name this one first.`,
    );
  }
  const broken =
    `Its install script downloads TensorFlow; where that was blocked or failed, run: npm rebuild ${name}` +
    (withGpu ? '. It needs CUDA 11.2 and cuDNN 8.1.' : '');
  const { default: tf } = await loadOptional([name], broken, load);
  loaded = name;
  tf.enableProdMode();
  const backend = tf.findBackend(BACKEND) as { isUsingGpuDevice?: boolean } | null;
  if (backend === null || !(await tf.setBackend(BACKEND))) {
    throw new EngineError('bad-request', `${name} is installed but does not start. ${broken}`);
  }
  if (withGpu && backend.isUsingGpuDevice !== true) {
    throw new EngineError(
      'bad-request',
      'TensorFlow finds no GPU: it needs an NVIDIA card with its driver, CUDA 11.2 and cuDNN 8.1, as in the image of the ' +
        "Dockerfile's cuda target, started with --gpus all. What it says itself stands above.",
    );
  }
  const device = withGpu ? { name: 'an NVIDIA card through CUDA', emulated: false } : processor();
  return { tf, name: BACKEND, device };
}
