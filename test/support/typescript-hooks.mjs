import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';

/** Node's hook for loading a module: TypeScript without its types. Vite's own runner takes three times as long to start. */
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const file = fileURLToPath(url);
  const { code } = await transformWithOxc(await readFile(file, 'utf8'), file, { tsconfig: false });
  return { format: 'module', source: code, shortCircuit: true };
}
