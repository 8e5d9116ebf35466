import { expect, it } from 'vitest';
import { midiFile } from '../../../src/engine/render/midi-file.ts';
import { keySignature } from '../../../src/engine/render/midi-key.ts';

it('writes the bytes of the Standard MIDI File format', () => {
  const bytes = midiFile({
    title: 'A',
    quartersPerMinute: 120,
    metre: { num: 6, den: 8 },
    key: { root: 'F', acc: '', mode: '' },
    parts: [{ name: 'B', program: 40, notes: [{ pitch: 60, start: 0, end: 480, velocity: 100 }] }],
  });
  const hex = Buffer.from(bytes).toString('hex');
  expect(hex).toBe(
    [
      '4d546864 00000006 0001 0002 01e0', // header: format 1, two tracks, 480 ticks
      '4d54726b 0000001e', // first track, 30 bytes
      '00ff0301 41', // its name
      '00ff5103 07a120', // 500,000 microseconds to a quarter
      '00ff5804 06 03 24 08', // 6/8, 36 clocks to a dotted quarter
      '00ff5902 ff 00', // one flat, major
      '00ff2f00',
      '4d54726b 00000015',
      '00ff0301 42',
      '00c028',
      '00903c64',
      '8360803c40', // 480 ticks later: off
      '00ff2f00',
    ]
      .join('')
      .replaceAll(' ', ''),
  );
});

it('ends a note before the next begins on the same tick', () => {
  const note = (start: number, end: number) => ({ pitch: 60, start, end, velocity: 100 });
  const bytes = midiFile({
    title: '',
    quartersPerMinute: 120,
    metre: { num: 4, den: 4 },
    key: { root: 'C', acc: '', mode: '' },
    parts: [{ name: '', program: 0, notes: [note(10, 20), note(0, 10)] }],
  });
  expect(Buffer.from(bytes).toString('hex')).toContain('00903c640a803c4000903c640a803c40');
});

it('counts the sharps and flats of every key', () => {
  const fifths = (root: string, acc: string, mode: string) =>
    keySignature({ root, acc, mode }).fifths;
  expect(fifths('C', '', '')).toBe(0);
  expect(fifths('C', '#', '')).toBe(7);
  expect(fifths('C', 'b', '')).toBe(-7);
  expect(fifths('A', '', 'm')).toBe(0);
  expect(fifths('E', '', 'Dor')).toBe(2);
  expect(fifths('A', '', 'Mix')).toBe(2);
  expect(fifths('B', 'b', 'm')).toBe(-5);
  expect(fifths('F', '', 'Lyd')).toBe(0);
  expect(fifths('E', '', 'Phr')).toBe(0);
  expect(fifths('B', '', 'Loc')).toBe(0);
  expect(keySignature({ root: 'none', acc: '', mode: '' })).toEqual({ fifths: 0, minor: false });
});
