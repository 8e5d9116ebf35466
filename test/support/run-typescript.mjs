// node test/support/run-typescript.mjs FILE.ts [ARGUMENT...]: runs a TypeScript program as a process of its own, for tests
// that need one to kill. The program is done when its top level is.
import { runnerImport } from 'vite';

await runnerImport(process.argv[2], { configFile: false, logLevel: 'error' });
