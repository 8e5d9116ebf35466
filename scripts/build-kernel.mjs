/**
 * Compiles src/engine/kernel/lstm.c to WebAssembly with the clang of the npm package @yowasp/clang, which is itself
 * WebAssembly: the same compiler, and so the same bytes, on every machine.
 *
 *   node scripts/build-kernel.mjs            writes lstm.wasm and lstm-relaxed.wasm beside the source
 *   node scripts/build-kernel.mjs --check    compiles and compares with the files that are there; exit code 1 if they differ
 */
import { readFile, writeFile } from 'node:fs/promises';
import { runClang, runLLVM } from '@yowasp/clang';

const folder = new URL('../src/engine/kernel/', import.meta.url);
const source = 'lstm.c';

const flags = [
  '--target=wasm32',
  '-O3',
  '-ffp-contract=off', // the plain build must round as written
  '-mllvm',
  '-disable-lsr', // it would turn foldable address constants into additions
  '-fno-builtin', // no calls to a libc that is not there
  '-nostdlib',
  '-msimd128',
  '-mbulk-memory',
  '-mnontrapping-fptoint',
  '-matomics', // shared memory: training threads each run an instance on one memory
  '-Wall',
  '-Wextra',
  '-Werror',
  '-Wl,--no-entry',
  '-Wl,--shared-memory',
  '-Wl,--import-memory',
  '-Wl,--initial-memory=131072',
  '-Wl,--max-memory=4294967296',
  '-Wl,-z,stack-size=65536',
  '-Wl,--export=__stack_pointer', // each thread gets a stack of its own
  '-Wl,--strip-all',
];

const artefacts = [
  { name: 'lstm.wasm', flags },
  { name: 'lstm-relaxed.wasm', flags: [...flags, '-mrelaxed-simd', '-DRELAXED'] },
];

async function compile(artefact) {
  const text = await readFile(new URL(source, folder), 'utf8');
  const output = artefact.name;
  const files = await runClang(['clang', ...artefact.flags, source, '-o', output], {
    [source]: text,
  });
  return files[output];
}

// Unpack the compiler first, or it reports its progress to stdout.
await runLLVM(null, {}, { fetchProgress: () => {} });
const check = process.argv.includes('--check');
for (const artefact of artefacts) {
  const bytes = await compile(artefact);
  const path = new URL(artefact.name, folder);
  if (!check) {
    await writeFile(path, bytes);
    console.log(`${artefact.name}: ${bytes.length} bytes`);
    continue;
  }
  const committed = await readFile(path).catch(() => null);
  if (committed !== null && Buffer.compare(committed, bytes) === 0) {
    console.log(`${artefact.name}: as compiled from ${source}`);
  } else {
    console.error(
      `${artefact.name} is not what ${source} compiles to; run \`npm run kernel\` and commit the result`,
    );
    process.exitCode = 1;
  }
}
