import { describe, expect, test } from 'vitest';
import { INSTRUMENTS, TABS, type Tab } from '../../../../src/engine/render/tab/instruments.ts';
import { fingerOf, placeNote } from '../../../../src/engine/render/tab/place-note.ts';

/** `D0` is the open D string; of a whistle the holes. */
function shown(tab: Tab, ...midi: number[]): string {
  const placed = placeNote(tab, midi);
  const instrument = INSTRUMENTS[tab];
  if (placed.kind === 'outside') return placed.side;
  if (placed.kind === 'whistle') return placed.fingering.holes + (placed.fingering.over ? '+' : '');
  if (placed.kind !== 'strings' || instrument.kind !== 'strings') return placed.kind;
  return placed.stops
    .map(({ string, semitones }) => {
      const figure = instrument.figures === 'fingers' ? fingerOf(semitones) : semitones;
      return `${instrument.strings[string]?.name}${figure}`;
    })
    .join(' ');
}

describe('where players find notes', () => {
  test.each<[Tab, number[], string]>([
    ['fiddle', [55], 'G0'],
    ['fiddle', [61], 'GH3'],
    ['fiddle', [62], 'D0'],
    ['fiddle', [65], 'DL2'],
    ['fiddle', [66], 'D2'],
    ['fiddle', [69], 'A0'],
    ['fiddle', [79], 'EL2'],
    ['fiddle', [83], 'E4'],
    ['fiddle', [84], 'EH4'],
    ['fiddle', [85], 'above'],
    ['fiddle', [54], 'below'],
    // Double stops: no string has two notes.
    ['fiddle', [62, 69], 'A0 D0'],
    ['fiddle', [64, 67], 'below'],
    ['mandolin', [64, 67], 'D5 G9'],
    ['mandolin', [88], 'E12'],
    ['banjo', [66], 'D4'],
    ['guitar', [52], 'E0'],
    ['guitar', [51], 'below'],
    ['guitar', [62], 'D0'],
    ['guitar', [71], 'B0'],
    ['guitar', [79], 'E3'],
    ['guitar', [60, 64, 67], 'G0 D2 A3'],
    ['whistle', [62], '111111'],
    ['whistle', [66], '111100'],
    ['whistle', [72], '011000'],
    ['whistle', [73], '000000'],
    ['whistle', [74], '011111+'],
    ['whistle', [76], '111110+'],
    ['whistle', [83], '100000+'],
    ['whistle', [84], 'h00000+'],
    ['whistle', [61], 'below'],
    ['whistle', [86], 'above'],
    ['whistle', [57, 66], '111100'],
  ])('%s %j: %s', (tab, midi, expected) => expect(shown(tab, ...midi)).toBe(expected));
});

test('every stop sounds the note that it is for', () => {
  for (const tab of TABS) {
    const instrument = INSTRUMENTS[tab];
    if (instrument.kind !== 'strings') continue;
    for (let note = 40; note < 110; note++) {
      const placed = placeNote(tab, [note]);
      if (placed.kind !== 'strings') continue;
      const [stop] = placed.stops;
      expect((instrument.strings[stop?.string ?? -1]?.open ?? 0) + (stop?.semitones ?? 0)).toBe(
        note,
      );
    }
  }
});

test('no two notes of a whistle are fingered alike', () => {
  const { whistle } = INSTRUMENTS;
  if (whistle.kind !== 'whistle') throw new Error('no whistle');
  const names = whistle.fingerings.map(({ holes, over }) => `${holes}${over}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => /^[01h]{6}/.test(name))).toBe(true);
});
