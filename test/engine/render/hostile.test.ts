import { describe, expect, it } from 'vitest';
import { EngineError } from '../../../src/engine/errors.ts';
import { engraveSheet, writeMidi } from '../../../src/engine/render/index.ts';
import { seeded } from '../../support/random.ts';

const HEAD = 'X:1\nT:x\nR:jig\nM:4/4\nL:1/8\nK:C\n';
const inLines = (text: string) => text.replace(/.{1,1400}/g, '$&\n');
const KB100 = 99_000;

const REFUSED: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'no music': HEAD,
  'no tune': 'Hello, can you play this for me?',
  'a NUL': `${HEAD}AB\0c|`,
  'half a surrogate pair': `${HEAD}AB\ud83dc|`,
  'more than 100 KB': `${HEAD}${'A'.repeat(100_001)}`,
  'brackets without end': `${HEAD}${'['.repeat(KB100)}`,
  'brackets without end, in lines': `${HEAD}${inLines('['.repeat(KB100))}A`,
  'braces in lines': `${HEAD}${inLines('{'.repeat(KB100))}A`,
  'ties in lines': `${HEAD}${inLines(`A${'-'.repeat(KB100)}`)}`,
  'ties in lines, in disguise': `${HEAD}${inLines(`A${'-.'.repeat(KB100 / 2)}`)}`,
  'overlays in lines': `${HEAD}${inLines('A&'.repeat(9_000))}`,
  'notes without end': `${HEAD}${inLines('ABcd efga|'.repeat(9_000))}`,
  'lines without end': `${HEAD}${'A|\n'.repeat(3_900)}`,
  'voices without end': `${HEAD}${Array.from({ length: 800 }, (_, i) => `V:${i}\nAB|\n`).join('')}`,
  'titles without end': `X:1\n${'T:a\n'.repeat(20_000)}K:C\nABc|`,
  'a title of 90 KB': `X:1\nT:${'W'.repeat(90_000)}\nK:C\nABc|`,
  'an endless note': `${HEAD}A999999999|`,
  'an endless rest': `${HEAD}Z999999999|A|`,
  'a thousand million endings': `${HEAD}|:A8|[1-999999999 A8:|2 B8|`,
  'a bar that fits on no line': `${HEAD}${'ABcd'.repeat(300)}|`,
};

describe.each(Object.entries(REFUSED))('%s', (name, abc) => {
  it('is refused with what to do', async () => {
    const error = await engraveSheet(abc).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(EngineError);
    expect(error).toMatchObject({ code: 'bad-abc' });
    if (name === 'a bar that fits on no line') return; // it can be heard
    expect(() => writeMidi(abc)).toThrow(EngineError);
  });
});

it('says in which line and column an impossible character stands', () => {
  expect(() => writeMidi(`${HEAD}AB\0c|`)).toThrow(/line 7, column 3/);
});

it('takes any jumble of ABC for a tune or refuses it, and never fails otherwise', async () => {
  const chance = seeded(7);
  const tokens = [
    ...'ABCDEFGabcdefgz234/|:[](){}"<>~^_=-\'.,&@\\%! \n',
    ...[
      '(3',
      '|:',
      ':|',
      '|1 ',
      ':|2 ',
      '!trill!',
      '"Am"',
      'K:D\n',
      '[M:3/4]',
      '[V:2]',
      '\nw:a-b\n',
      'Z',
      'y',
    ],
  ];
  for (let i = 0; i < 25; i++) {
    const length = 10 + Math.floor(chance() * 80);
    const music = Array.from({ length }, () => tokens[Math.floor(chance() * tokens.length)]).join(
      '',
    );
    const abc = `X:1\nT:<&>${i}\nM:6/8\nL:1/8\nK:G\n${music}\n`;
    for (const attempt of [() => engraveSheet(abc), async () => writeMidi(abc)]) {
      const outcome = await attempt().catch((reason: unknown) => reason);
      if (outcome instanceof Error) expect(outcome).toMatchObject({ code: 'bad-abc' });
    }
  }
});
