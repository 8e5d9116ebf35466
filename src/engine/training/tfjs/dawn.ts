import { EngineError } from '../../errors.ts';
import type { Device } from '../trainer-backend.ts';
import { loadOptional } from './optional-package.ts';
import type { LoadedBackend } from './tensorflow.ts';

/** What is used here of WebGPU's adapter. */
interface Adapter {
  readonly info: {
    readonly vendor: string;
    readonly architecture: string;
    readonly description: string;
    readonly isFallbackAdapter?: boolean;
  };
}

interface Gpu {
  requestAdapter(options: { powerPreference: 'high-performance' }): Promise<Adapter | null>;
}

const PACKAGES = ['@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-webgpu', 'webgpu'];

/** Processors that play a graphics card, where the adapter does not say so itself. */
const EMULATED = /swiftshader|llvmpipe|lavapipe|softpipe|basic render/i;

/** Lives as long as the process: Dawn goes away with it. */
let gpu: Gpu | undefined;

/**
 * Starts Dawn, the WebGPU of Chromium, and tfjs on it.
 * @throws EngineError 'bad-request' where a package or a graphics adapter is missing
 */
export async function startWebgpu(): Promise<LoadedBackend & { device: Device }> {
  const broken = 'It is built for systems of 2023 or newer (Debian 12, Ubuntu 24.04).';
  const dawn = await loadOptional(PACKAGES, broken, () => import('webgpu'));
  gpu ??= dawn.create([]) as Gpu;
  // As tfjs will ask for it.
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (adapter === null) {
    throw new EngineError(
      'bad-request',
      'There is no graphics adapter that WebGPU can use. On Linux it takes the Vulkan driver of the GPU and libvulkan1; ' +
        '`vulkaninfo --summary` then lists the GPU. In a container the GPU has to be handed in as well.',
    );
  }
  const device = deviceOf(adapter);
  // What tfjs looks for in a browser: constants, which it needs from now on, and the navigator's gpu, only to begin with.
  Object.assign(globalThis, dawn.globals);
  const takeAway = lendNavigator(gpu);
  try {
    const tf = await loadOptional(PACKAGES, broken, async () => {
      const core = await import('@tensorflow/tfjs-core');
      await import('@tensorflow/tfjs-backend-webgpu');
      return core.default;
    });
    tf.enableProdMode();
    if (!(await tf.setBackend('webgpu'))) {
      throw new EngineError('bad-request', `WebGPU could not be started on ${device.name}.`);
    }
    return { tf, name: 'webgpu', device };
  } finally {
    takeAway();
  }
}

function deviceOf({ info }: Adapter): Device {
  const name = [info.vendor, info.architecture, info.description].filter((part) => part !== '');
  const emulated = info.isFallbackAdapter === true || EMULATED.test(name.join(' '));
  return { name: name.join(' '), emulated };
}

/** Puts navigator.gpu there for a while: other packages take a navigator for the sign of a browser. */
function lendNavigator(lent: Gpu): () => void {
  const scope = globalThis as { navigator?: object };
  const own = scope.navigator; // Node has one since version 21
  const navigator = own ?? {};
  if (own === undefined) scope.navigator = navigator;
  Object.defineProperty(navigator, 'gpu', { value: lent, configurable: true });
  return () => {
    Reflect.deleteProperty(navigator, 'gpu');
    if (own === undefined) Reflect.deleteProperty(scope, 'navigator');
  };
}
