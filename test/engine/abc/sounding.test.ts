import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTunes } from '../../../src/engine/abc/reader.ts';
import { soundingNotes } from '../../../src/engine/abc/sounding.ts';
import { parseTune, playedTracks } from '../../../src/engine/render/abcjs.ts';
import { spreadAccidentals } from '../../../src/engine/render/bar-accidentals.ts';

function sounds(body: string, key = 'D'): string {
  const { tunes } = readTunes(`X:1\nM:4/4\nL:1/8\nK:${key}\n${body}`);
  const tune = tunes[0]?.tune;
  if (!tune) throw new Error(JSON.stringify(tunes));
  return soundingNotes(tune)
    .map(({ midi, tied }) => `${midi.join('+')}${tied ? '~' : ''}`)
    .join(' ');
}

test.each([
  ["C,DEF GABc|c'2", 'D', '49 62 64 66 67 69 71 73 85'],
  // To the end of the bar, in every octave, and no further.
  ['=cC c,|c', 'D', '72 60 60 73'],
  ['^G_B=F_F|GBF', 'D', '68 70 65 64 67 71 66'],
  // A tie carries an accidental over the bar, for its own note alone.
  ['=c4-|c2 c2 z4|c', 'D', '72 72~ 73 73'],
  ['A4-|A2-A2|A', 'D', '69 69~ 69~ 69'],
  ['A2-B2', 'D', '69 71'],
  ['[FA]2-[FA]2 [=F=c]', 'D', '66+69 66+69~ 65+72'],
  ['{^g}A z A-|z A', 'D', '69 69 69'],
  ['F[K:F]B|[K:Dphr ^f]fb', 'D', '66 70 78 82'],
])('%s in %s', (body, key, expected) => expect(sounds(body, key)).toBe(expected));

const FIXTURES = new URL('../../fixtures/', import.meta.url);

test('the notes of whole tunes are those that abcjs plays', () => {
  const text = readFileSync(new URL('six-tunes.abc', FIXTURES), 'utf8');
  const { tunes } = readTunes(text);
  expect(tunes).toHaveLength(6);
  for (const { tune, source } of tunes) {
    if (!tune) throw new Error('a fixture cannot be read');
    const parsed = parseTune(source);
    spreadAccidentals(parsed);
    const tracks = playedTracks(parsed, { melody: 0, chords: 0, bass: 0 });
    const played = tracks[0]?.filter(({ cmd }) => cmd === 'note').map(({ pitch }) => pitch) ?? [];
    const ours = soundingNotes(tune).flatMap(({ midi }) => midi);
    // Every part of them is played twice.
    expect(played).toHaveLength(2 * ours.length);
    expect([...played].sort()).toEqual([...ours, ...ours].sort());
  }
});
