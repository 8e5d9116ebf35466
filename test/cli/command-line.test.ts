import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { commandLine } from '../../src/cli/command-line.ts';

it('leaves plain words plain', () => {
  const words = ['npm', 'run', 'lilt', '--', 'tune', 'jig', '--metre', '6/8', '--seed', '42'];
  expect(commandLine(words)).toBe('npm run lilt -- tune jig --metre 6/8 --seed 42');
});

it.skipIf(process.platform === 'win32')('is read by a shell as the words it was made of', () => {
  const words = [
    'slip jig',
    'C|',
    '|:G2>B "Am7"d|',
    "it's",
    'G2BD#42',
    '$HOME',
    '`x`',
    'a\\b',
    '',
    '*',
    '~',
  ];
  const output = execFileSync('sh', ['-c', `printf '%s\\0' ${commandLine(words)}`]);
  expect(String(output).split('\0').slice(0, -1)).toEqual(words);
});
