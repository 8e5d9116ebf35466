import { expect, it } from 'vitest';
import type { TuneRequest } from '../../../../src/engine/compose/types.ts';
import { leap, SET_SIZE, writeFollowing } from '../../../../src/engine/use-cases/play/write-set.ts';
import { wanderingComposer } from '../../../support/wandering-composer.ts';

const FIRST = 'X:1\nT:First\nR:jig\nM:6/8\nL:1/8\nK:G\n|:GAB AGE|G6:|\n';

async function setOf(number: string) {
  const composer = wanderingComposer();
  const write = (request: TuneRequest) => composer.write(request);
  const tunes = await writeFollowing({ abc: FIRST, key: 'G' }, { type: 'jig' }, number, write);
  return { tunes, requests: composer.requests };
}

it('of several candidates for a place the one is taken that begins nearest to where the tune before ends', async () => {
  const { tunes, requests } = await setOf('7');
  expect(tunes).toHaveLength(SET_SIZE - 1);
  expect(requests).toHaveLength(8);
  const others = await Promise.all(
    requests.slice(0, 4).map((request) => wanderingComposer().write(request)),
  );
  const leaps = others.map(({ abc }) => leap(FIRST, abc));
  expect(leap(FIRST, tunes[0]?.abc ?? '')).toBe(Math.min(...leaps));
});

it('is the same set for the same number', async () => {
  const seeds = async (number: string) => (await setOf(number)).tunes.map(({ seed }) => seed);
  expect(await seeds('7')).toEqual(await seeds('7'));
  expect(await seeds('7')).not.toEqual(await seeds('8'));
});

it('counts steps from the last note to the first', () => {
  expect(leap(FIRST, FIRST)).toBe(0);
  expect(leap(FIRST, FIRST.replace('|:GAB', '|:dAB'))).toBe(4);
});
