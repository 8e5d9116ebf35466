import { expect, test } from 'vitest';
import { isSameMusic } from '../../../src/engine/use-cases/same-music.ts';

const IN_G = 'X:1\nT:One\nM:6/8\nL:1/8\nK:G\n|:GAB ^c2d|[GB]3 D3:|\n';

test.each([
  ['itself', IN_G, true],
  ['under another title', IN_G.replace('One', 'Two'), true],
  ['a fifth up', 'X:1\nT:One\nM:6/8\nL:1/8\nK:D\n|:def ^g2a|[df]3 A3:|\n', true],
  ['an octave down', 'X:1\nM:6/8\nL:1/8\nK:G\n|:G,A,B, ^C2D|[G,B,]3 D,3:|\n', true],
  ['a note changed', IN_G.replace('GAB', 'GBB'), false],
  ['a length changed', IN_G.replace('^c2d', '^cd2'), false],
  ['an accidental gone', IN_G.replace('^c', 'c'), false],
  ['a bar line changed', IN_G.replace(':|', '|]'), false],
  ['a note more', IN_G.replace('D3', 'D2D'), false],
  ['no music', '', false],
])('%s', (_, other, same) => expect(isSameMusic(IN_G, other)).toBe(same));
