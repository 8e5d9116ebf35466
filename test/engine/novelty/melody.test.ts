import { describe, expect, it } from 'vitest';
import { parseKey } from '../../../src/engine/abc/key.ts';
import { readTune } from '../../../src/engine/abc/reader.ts';
import { transposeTune } from '../../../src/engine/abc/transpose.ts';
import { type Key, TICKS, type Tune } from '../../../src/engine/abc/tune.ts';
import { GRAM, gramsOf, heardIn } from '../../../src/engine/novelty/melody.ts';

function tuneOf(body: string, { metre = '6/8', unit = '1/8', key = 'G' } = {}): Tune {
  const { tune } = readTune(`X:1\nT:One\nM:${metre}\nL:${unit}\nK:${key}\n${body}\n`);
  if (!tune) throw new Error(body);
  return tune;
}
const grams = (tune: Tune) => gramsOf(heardIn(tune));
const REEL = '|:G2BG dGBG|AFDF A2GA|BGdG eGdB|AFDE FGA2:|';

describe('what is heard of a tune', () => {
  it('is steps and ticks, ties as one note, the highest of a double stop, tuplets as they sound', () => {
    const heard = heardIn(tuneOf('G2-|G2 z [DB]2 (3ABc'));
    const eighth = TICKS / 8;
    expect(heard).toEqual([
      { step: 4, ticks: 4 * eighth },
      { step: null, ticks: eighth },
      { step: 6, ticks: 2 * eighth },
      { step: 5, ticks: (2 * eighth) / 3 },
      { step: 6, ticks: (2 * eighth) / 3 },
      { step: 7, ticks: (2 * eighth) / 3 },
    ]);
  });

  it('takes a tie to another note for two notes', () => {
    expect(heardIn(tuneOf('G2-A2')).length).toBe(2);
  });
});

describe('grams', () => {
  it('are one fewer for every note that a tune is short of another', () => {
    const all = grams(tuneOf('GABc defg'));
    expect(all.length).toBe(8 - GRAM);
    expect(grams(tuneOf('GABc def'))).toEqual(all.slice(0, 1));
    expect(grams(tuneOf('GABcde'))).toEqual([]);
  });

  it('are the same in every key, mode and octave', () => {
    const tune = tuneOf(REEL, { metre: '4/4' });
    for (const key of ['A', 'Bb', 'F#', 'Eb'])
      expect(grams(transposeTune(tune, parseKey(key) as Key))).toEqual(grams(tune));
    expect(grams(transposeTune(tune, tune.key, 1))).toEqual(grams(tune));
    expect(grams(tuneOf(REEL, { metre: '4/4', key: 'Gdor' }))).toEqual(grams(tune));
  });

  it('are the same in eighths and in sixteenths, and wherever the bar lines stand', () => {
    const tune = tuneOf(REEL, { metre: '4/4' });
    expect(grams(tuneOf(REEL, { metre: '2/4', unit: '1/16' }))).toEqual(grams(tune));
    expect(grams(tuneOf(REEL.replaceAll(/[|:]/g, ' '), { metre: '4/4' }))).toEqual(grams(tune));
  });

  it('tell another note, another length and a rest apart', () => {
    const plain = grams(tuneOf('GABcdef'));
    const others = ['GABcdeg', 'GABcdef2', 'G2ABcdef', 'GABzdef', 'GABcdez', 'GABcd>ef'].map((b) =>
      grams(tuneOf(b)),
    );
    for (const other of others) expect(other).not.toEqual(plain);
    expect(new Set(others.flat()).size).toBe(others.length);
  });

  it('are as fixed as a file format: what another program made of the same definition', () => {
    expect(grams(tuneOf('GABcdef'))).toEqual([976_804_034]);
    expect(grams(tuneOf('G>A (3Bcd z2 e2f'))).toEqual([3_523_569_769, 3_782_626_267]);
  });
});
