/**
 * Where a worker thread's program stands. Node runs no TypeScript, so a module that was loaded from src (under vitest)
 * starts the compiled program of the same place under dist, which `npm test` builds before anything runs.
 *
 * @param from import.meta.url of the module that starts the worker
 * @param program path of the program relative to it, without extension: `./kernel-trainer-worker`
 */
export function workerUrl(from: string, program: string): URL {
  const beside = new URL(`${program}.js`, from);
  if (!from.endsWith('.ts')) return beside;
  const at = beside.pathname.lastIndexOf('/src/');
  beside.pathname = `${beside.pathname.slice(0, at)}/dist/${beside.pathname.slice(at + '/src/'.length)}`;
  return beside;
}
