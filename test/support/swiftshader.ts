import { existsSync } from 'node:fs';

/** Where Debian's chromium-common puts SwiftShader, which computes what a graphics card would on the processor. */
const DRIVER = '/usr/lib/chromium/vk_swiftshader_icd.json';

/**
 * Makes SwiftShader the Vulkan driver of this process; before WebGPU is started for the first time. WEBGPU_TEST=own leaves
 * the machine's own graphics card, for whoever has one.
 * @returns null, or why it cannot be had
 */
export function useSwiftshader(): string | null {
  if (process.env.WEBGPU_TEST === 'own') return null;
  if (!existsSync(DRIVER)) return `no ${DRIVER} (Debian: apt install chromium-common libvulkan1)`;
  process.env.VK_ICD_FILENAMES = DRIVER;
  process.env.VK_DRIVER_FILES = DRIVER; // its name since 2022; the loader takes this where it knows it
  return null;
}
