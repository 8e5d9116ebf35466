import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** The import map of ARCHITECTURE.md, as imports that the linter must let pass and must refuse. */
const ALLOWED: readonly (readonly [from: string, to: string])[] = [
  ['src/engine/abc/reader.ts', '../errors.ts'],
  ['src/engine/abc/rules/time.ts', '../../errors.ts'],
  ['src/engine/abc/rules/time.ts', '../tune.ts'],
  ['src/engine/abc/rules/time.ts', './index.ts'],
  ['src/engine/model/sampler.ts', '../kernel/load.ts'],
  ['src/engine/render/sheet.ts', '../abc/tune.ts'],
  ['src/engine/training/train.ts', '../model/network.ts'],
  ['src/engine/training/train.ts', '../abc/tune.ts'],
  ['src/engine/compose/compose.ts', '../abc/tune.ts'],
  ['src/engine/compose/compose.ts', '../model/sampler.ts'],
  ['src/engine/uploads/read.ts', '../training/corpus.ts'],
  ['src/engine/fine-tuning/teach.ts', '../compose/compose.ts'],
  ['src/engine/fine-tuning/teach.ts', '../training/train.ts'],
  ['src/engine/models/library.ts', '../compose/compose.ts'],
  ['src/engine/training-worker/worker.ts', '../fine-tuning/teach.ts'],
  ['src/engine/training-worker/worker.ts', '../models/library.ts'],
  ['src/engine/use-cases/tune.ts', '../compose/compose.ts'],
  ['src/engine/use-cases/tune.ts', '../training-worker/worker.ts'],
  ['src/engine/harmony/choose.ts', '../abc/tune.ts'],
  ['src/engine/sound/record.ts', '../harmony/index.ts'],
  ['src/engine/compose/print-given.ts', '../harmony/index.ts'],
  ['src/engine/compose/writer.ts', '../novelty/passages.ts'],
  ['src/engine/training/corpus.ts', '../novelty/known-tunes.ts'],
  ['src/engine/arrange/arrange.ts', '../harmony/index.ts'],
  ['src/engine/arrange/arrange.ts', '../band/index.ts'],
  ['src/engine/band/add-band.ts', '../sound/idioms.ts'],
  ['src/engine/band/add-band.ts', '../harmony/index.ts'],
  ['src/engine/books/book.ts', '../render/sheet.ts'],
  ['src/engine/novelty/melody.ts', '../abc/tune.ts'],
  ['src/engine/critic/critic.ts', '../kernel/sampling-network.ts'],
  ['src/engine/compose/tune-writer.ts', '../critic/critic.ts'],
  ['src/engine/voices/composer.ts', '../compose/batch-writer.ts'],
  ['src/engine/voices/corpus.ts', '../training/corpus.ts'],
  ['src/engine/improve/improve-tune.ts', '../uploads/repairs.ts'],
  ['src/engine/improve/advice.ts', '../compose/tune-types.ts'],
  ['src/engine/evaluation/evaluate.ts', '../compose/composer.ts'],
  ['src/engine/evaluation/discrimination.ts', '../use-cases/ranking/features.ts'],
  ['src/engine/use-cases/tune.ts', '../sound/record.ts'],
  ['src/engine/index.ts', './use-cases/tune.ts'],
  ['src/engine/engine.ts', './use-cases/gallery/gallery-desk.ts'],
  ['src/bot/bot.ts', '../engine/index.ts'],
  ['src/bot/commands/tune.ts', '../../engine/index.ts'],
  ['src/bot/commands/tune.ts', 'discord.js'],
  ['src/bot/bot.ts', '../words/words.ts'],
  ['src/gallery/door.ts', '../engine/index.ts'],
  ['src/gallery/door.ts', '../words/words.ts'],
  ['src/storage/tunes.ts', '../engine/ports.ts'],
  ['src/storage/tunes.ts', '../engine/errors.ts'],
  ['src/storage/tunes.ts', './generated/client.ts'],
  ['src/playground/server.ts', './rest.ts'],
  ['src/cli/tune.ts', '../storage/open-storage.ts'],
];

const REFUSED: readonly (readonly [from: string, to: string])[] = [
  ['src/engine/abc/reader.ts', '../model/network.ts'],
  ['src/engine/abc/reader.ts', '../kernel/load.ts'],
  ['src/engine/abc/reader.ts', '../ports.ts'],
  ['src/engine/abc/rules/time.ts', '../../compose/compose.ts'],
  ['src/engine/kernel/load.ts', '../model/network.ts'],
  ['src/engine/model/sampler.ts', '../abc/tune.ts'],
  ['src/engine/render/sheet.ts', '../compose/compose.ts'],
  ['src/engine/training/train.ts', '../compose/compose.ts'],
  ['src/engine/compose/compose.ts', '../use-cases/tune.ts'],
  ['src/engine/compose/compose.ts', '../training/train.ts'],
  ['src/engine/training/train.ts', '../fine-tuning/teach.ts'],
  ['src/engine/compose/compose.ts', '../models/library.ts'],
  ['src/engine/uploads/read.ts', '../model/network.ts'],
  ['src/engine/uploads/read.ts', '../use-cases/tune.ts'],
  ['src/engine/fine-tuning/teach.ts', '../uploads/read.ts'],
  ['src/engine/models/library.ts', '../training/train.ts'],
  ['src/engine/training-worker/worker.ts', '../use-cases/tune.ts'],
  ['src/engine/training-worker/worker.ts', '../compose/compose.ts'],
  ['src/engine/harmony/choose.ts', '../compose/compose.ts'],
  ['src/engine/novelty/melody.ts', '../compose/compose.ts'],
  ['src/engine/critic/critic.ts', '../compose/plan.ts'],
  ['src/engine/critic/critic.ts', '../novelty/cap.ts'],
  ['src/engine/abc/tune.ts', '../critic/measures.ts'],
  ['src/engine/novelty/melody.ts', '../model/manifest.ts'],
  ['src/engine/abc/tune.ts', '../novelty/melody.ts'],
  ['src/engine/harmony/choose.ts', '../render/sheet.ts'],
  ['src/engine/render/sheet.ts', '../sound/record.ts'],
  ['src/engine/sound/record.ts', '../use-cases/tune.ts'],
  ['src/engine/sound/record.ts', '../ports.ts'],
  ['src/engine/arrange/arrange.ts', '../compose/compose.ts'],
  ['src/engine/band/add-band.ts', '../compose/compose.ts'],
  ['src/engine/sound/record.ts', '../band/index.ts'],
  ['src/engine/books/book.ts', '../sound/record.ts'],
  ['src/engine/novelty/melody.ts', '../band/index.ts'],
  ['src/engine/band/add-band.ts', '../arrange/arrange.ts'],
  ['src/engine/voices/composer.ts', '../ports.ts'],
  ['src/engine/voices/composer.ts', '../novelty/cap.ts'],
  ['src/engine/compose/compose.ts', '../voices/text.ts'],
  ['src/engine/improve/improve-tune.ts', '../compose/composer.ts'],
  ['src/engine/improve/improve-tune.ts', '../model/network.ts'],
  ['src/engine/uploads/read.ts', '../improve/improve-tune.ts'],
  ['src/engine/evaluation/evaluate.ts', '../use-cases/tune.ts'],
  ['src/engine/evaluation/evaluate.ts', '../../storage/open-storage.ts'],
  ['src/engine/compose/compose.ts', '../evaluation/evaluate.ts'],
  ['src/engine/use-cases/tune.ts', '../../words/words.ts'],
  ['src/engine/use-cases/tune.ts', '../../storage/open-storage.ts'],
  ['src/engine/use-cases/tune.ts', '../../config.ts'],
  ['src/engine/abc/reader.ts', '../../config.ts'],
  ['src/engine/use-cases/tune.ts', 'discord.js'],
  ['src/engine/use-cases/tune.ts', '@prisma/client'],
  ['src/bot/bot.ts', '../engine/errors.ts'],
  ['src/bot/bot.ts', '../engine/abc/tune.ts'],
  ['src/bot/commands/tune.ts', '../../storage/open-storage.ts'],
  ['src/bot/bot.ts', '../playground/server.ts'],
  ['src/bot/bot.ts', '../gallery/door.ts'],
  ['src/gallery/door.ts', '../bot/bot.ts'],
  ['src/gallery/door.ts', '../engine/ports.ts'],
  ['src/words/words.ts', '../engine/index.ts'],
  ['src/storage/tunes.ts', '../engine/index.ts'],
  ['src/storage/tunes.ts', '../engine/abc/tune.ts'],
  ['src/storage/tunes.ts', 'discord.js'],
  ['src/playground/server.ts', '../engine/errors.ts'],
  ['src/playground/server.ts', '../bot/bot.ts'],
  ['src/playground/server.ts', '../config.ts'],
];

const ROOT = resolve(import.meta.dirname, '../..');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lilt-imports-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Files whose import the linter refuses. Each case stands alone in a file: name-N.ts for its place's name.ts. */
let refused: Set<string>;
const fileOf = (from: string, index: number) => from.replace(/\.ts$/, `-${index}.ts`);

beforeAll(() => {
  copyFileSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
  for (const [index, [from, to]] of [...ALLOWED, ...REFUSED].entries()) {
    const file = join(folder, fileOf(from, index));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `import { thing } from '${to}';\n\nexport const other = thing;\n`);
  }
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/@biomejs/biome/bin/biome'),
      'lint',
      '--only=style/noRestrictedImports',
      '--reporter=json',
      '--max-diagnostics=none',
      'src',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  const report: { diagnostics: { category: string; location: { path: string } }[] } =
    JSON.parse(stdout);
  refused = new Set(
    report.diagnostics
      .filter(({ category }) => category === 'lint/style/noRestrictedImports')
      .map(({ location }) => location.path),
  );
});

describe('the import map', () => {
  test.each(ALLOWED.map(([from, to], index) => [from, to, index] as const))(
    '%s may import %s',
    (from, _to, index) => {
      expect(refused).not.toContain(fileOf(from, index));
    },
  );

  test.each(REFUSED.map(([from, to], index) => [from, to, ALLOWED.length + index] as const))(
    '%s may not import %s',
    (from, _to, index) => {
      expect(refused).toContain(fileOf(from, index));
    },
  );
});
