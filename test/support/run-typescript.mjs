// node test/support/run-typescript.mjs FILE.ts [ARGUMENT...]: runs a TypeScript program as a process of its own, for tests
// that need one to kill. The program is done when its top level is.
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';

register('./typescript-hooks.mjs', import.meta.url);
await import(pathToFileURL(process.argv[2]).href);
