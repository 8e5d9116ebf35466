import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { EXAMPLE } from '../../src/bot/help/example.ts';
import { createComposer } from '../../src/engine/compose/composer.ts';

test('the tune of /help and of the README is what its seed gives', async () => {
  const composer = await createComposer({ modelDir: 'models', workers: 1 });
  try {
    const { abc } = await composer.write({ type: 'jig', key: 'D', seed: 'K#867847' });
    expect(EXAMPLE).toBe(abc);
    expect(await readFile('README.md', 'utf8')).toContain(`\`\`\`abc\n${abc}\`\`\``);
  } finally {
    await composer.close();
  }
});
