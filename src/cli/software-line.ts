import { readFile } from 'node:fs/promises';

/** `lilt 0.1.0`: what a manifest says that made its model. */
export async function softwareLine(): Promise<string> {
  // package.json lies two folders up, from src/cli as from dist/cli.
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const { name, version } = JSON.parse(text) as { name: string; version: string };
  return `${name} ${version}`;
}
