import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { EngineError } from '../../errors.ts';

/** The versions that this has been written for; package.json has the same as optional peers. */
const VERSIONS: Readonly<Record<string, string>> = {
  '@tensorflow/tfjs-core': '4.22.0',
  '@tensorflow/tfjs-backend-cpu': '4.22.0',
  '@tensorflow/tfjs-backend-webgpu': '4.22.0',
  '@tensorflow/tfjs-node': '4.22.0',
  '@tensorflow/tfjs-node-gpu': '4.22.0',
  webgpu: '0.6.2',
};

/**
 * The command that installs packages and leaves package.json alone. `--save-prod` all the same: npm passes over packages
 * that it knows as optional or for development, without a word.
 */
export const installing = (packages: readonly string[]): string =>
  [
    'npm install --no-save --save-prod',
    ...packages.map((name) => `${name}@${VERSIONS[name]}`),
  ].join(' ');

/**
 * Loads packages that need not be there.
 * @param packages all that have to be installed for it
 * @param broken what to do where they are there and do not load
 * @throws EngineError 'bad-request' that says how to install them, or what the matter is
 */
export async function loadOptional<T>(
  packages: readonly string[],
  broken: string,
  load: () => Promise<T>,
): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    const [first = ''] = String(message).split('\n');
    const notFound = (name: string) =>
      String(code).endsWith('MODULE_NOT_FOUND') && first.includes(`'${name}'`);
    if (packages.some((name) => notFound(name) || !isInstalled(name))) {
      throw new EngineError(
        'bad-request',
        `It needs ${packages.join(' and ')}, which ${packages.length === 1 ? 'is' : 'are'} not installed: ${installing(packages)}`,
        { packages },
        { cause: error },
      );
    }
    throw new EngineError(
      'bad-request',
      `${packages.at(-1)} is installed but does not load (${first.slice(0, 300).replace(/[.\s]+$/, '')}). ${broken}`,
      { packages },
      { cause: error },
    );
  }
}

/** Looked for where Node would: what a loader says when it finds nothing differs from loader to loader. */
function isInstalled(name: string): boolean {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  return folders.some((folder) => existsSync(join(folder, name)));
}
