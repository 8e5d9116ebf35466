import { readFileSync } from 'node:fs';
import toneMidi from '@tonejs/midi';
import { describe, expect, test } from 'vitest';

// The page's modules are plain JavaScript; those that need no document are tried here.
const at = (name: string) => new URL(`../../../src/playground/page/${name}`, import.meta.url).href;
const { readMidi } = await import(at('midi.js'));
const { pluckedString } = await import(at('pluck.js'));
const { readCommandLine, typableCommands, matchingCommands } = await import(at('command-line.js'));

interface Note {
  readonly at: number;
  readonly for: number;
  readonly pitch: number;
}

describe('midi.js', () => {
  test('reads what @tonejs/midi writes, note for note, with tempo changes', () => {
    const midi = new toneMidi.Midi();
    midi.header.tempos = [
      { ticks: 0, bpm: 120 },
      { ticks: 960, bpm: 60 },
    ];
    midi.header.update();
    for (const part of [0, 1]) {
      const track = midi.addTrack();
      track.channel = part;
      for (let i = 0; i < 8; i += 1) {
        track.addNote({
          midi: 60 + i - part * 12,
          ticks: i * 240,
          durationTicks: 240,
          velocity: 0.5,
        });
      }
    }
    const bytes = midi.toArray();
    const ours = readMidi(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
    const theirs = new toneMidi.Midi(bytes).tracks.flatMap((one) => one.notes);
    const key = (at: number, pitch: number, long: number) =>
      `${at.toFixed(4)} ${pitch} ${long.toFixed(4)}`;
    expect(ours.notes.map((x: Note) => key(x.at, x.pitch, x.for)).sort()).toEqual(
      theirs.map((x) => key(x.time, x.midi, x.duration)).sort(),
    );
    // 960 ticks at 120 a minute, then 960 at 60.
    expect(ours.seconds).toBeCloseTo(1 + 2, 5);
  });

  test('a repeated note ends before it begins again, also with running status', () => {
    const track = [0, 0x90, 60, 100, 96, 60, 0, 0, 60, 100, 96, 60, 0, 0, 0xff, 0x2f, 0];
    const notes = readMidi(file(track)).notes;
    expect(notes.map((x: Note) => [x.at, x.for])).toEqual([
      [0, 0.5],
      [0.5, 0.5],
    ]);
  });

  test('anything else is refused or ends', () => {
    expect(() => readMidi(new ArrayBuffer(4))).toThrow('not a MIDI file');
    expect(() => readMidi(new TextEncoder().encode('X:1\nT:not a MIDI file').buffer)).toThrow(
      'not a MIDI file',
    );
    for (const seed of [1, 2, 3, 4, 5]) {
      const noise = Array.from({ length: 400 }, (_, i) => (i * i * seed * 31 + seed) % 256);
      expect(readMidi(file(noise)).notes.length).toBeLessThan(400);
    }
  });
});

function file(track: number[]): ArrayBuffer {
  const head = [0x4d, 0x54, 0x68, 0x64, 0, 0, 0, 6, 0, 0, 0, 1, 0, 96];
  const size = [0, 0, track.length >> 8, track.length & 255];
  return new Uint8Array([...head, 0x4d, 0x54, 0x72, 0x6b, ...size, ...track]).buffer;
}

describe('pluck.js', () => {
  test.each([146.83, 293.66, 440, 880])('a string of %f Hz sounds at that pitch', (frequency) => {
    const rate = 44_100;
    const sound: Float32Array = pluckedString(rate, frequency, 0.5);
    expect(Math.max(...sound.map(Math.abs))).toBeLessThanOrEqual(1);
    // The lag at which the sound is most like itself is its period.
    const around = rate / frequency;
    let best = { lag: 0, sum: Number.NEGATIVE_INFINITY };
    for (let lag = Math.floor(around * 0.8); lag < around * 1.25; lag += 1) {
      let sum = 0;
      for (let i = 4000; i < 12_000; i += 1) sum += (sound[i] ?? 0) * (sound[i + lag] ?? 0);
      if (sum > best.sum) best = { lag, sum };
    }
    expect(Math.abs(best.lag - around)).toBeLessThanOrEqual(1);
  });
});

describe('command-line.js', () => {
  const option = (name: string, more = {}) => ({
    type: 3,
    name,
    description: `the ${name}`,
    ...more,
  });
  const commands = typableCommands([
    {
      name: 'tune',
      description: 'd',
      options: [option('type', { required: true }), option('key'), option('seed')],
    },
    {
      name: 'list',
      description: 'd',
      options: [
        {
          type: 1,
          name: 'add',
          description: 'd',
          options: [option('a', { required: true }), option('b', { required: true })],
        },
        { type: 1, name: 'show', description: 'd' },
      ],
    },
    {
      name: 'mode',
      description: 'd',
      options: [option('mode', { required: true, choices: [{ name: 'E Dorian', value: 'Edor' }] })],
    },
  ]);
  const read = (text: string) => {
    const { command, values, problem } = readCommandLine(text, commands);
    return { name: command.name, values, problem };
  };

  test.each<[string, string, object]>([
    ['/tune jig seed:K', 'tune', { type: 'jig', seed: 'K' }],
    ['/tune slip jig', 'tune', { type: 'slip jig' }],
    [
      '/tune type:reel key:E dorian seed:"GB d"',
      'tune',
      { type: 'reel', key: 'E dorian', seed: 'GB d' },
    ],
    ['/tune KEY:G reel type: polka', 'tune', { key: 'G reel', type: 'polka' }],
    ['/tune seed:|:G2 key:D type:jig', 'tune', { seed: '|:G2', key: 'D', type: 'jig' }],
    ['/list add one two three', 'list add', { a: 'one', b: 'two three' }],
    ['/list show', 'list show', {}],
    ['/mode e dorian', 'mode', { mode: 'Edor' }],
  ])('%s', (text, name, values) => {
    expect(read(text)).toEqual({ name, values, problem: '' });
  });

  test.each<[string, object, string]>([
    // As Lilt's own /tune is: nothing is required.
    ['/write slip jig seed:K', { type: 'slip jig', seed: 'K' }, ''],
    ['/write', {}, ''],
    ['/write seed:K type:jig', { type: 'jig', seed: 'K' }, ''],
    [
      '/write jig type:reel',
      { type: 'reel' },
      'What is “jig”? Put a name before it: n: type: seed:',
    ],
  ])('where nothing is required: %s', (text, values, problem) => {
    const options = [
      { name: 'n', description: 'a number', type: 4 },
      { name: 'type', description: 'the type', type: 3 },
      { name: 'seed', description: 'the seed', type: 3 },
    ];
    const own = typableCommands([{ name: 'write', description: 'Writes', options }]);
    expect(readCommandLine(text, own)).toMatchObject({ values, problem });
  });

  test('says what is missing or too much', () => {
    expect(read('/tune').problem).toBe('type is still missing: the type');
    expect(read('/list show me').problem).toContain('takes no options');
    expect(readCommandLine('/nothing', commands)).toBeNull();
    expect(readCommandLine('/tuner jig', commands)).toBeNull();
  });

  test('commands that begin so come first', () => {
    const names = matchingCommands('/l', commands).map((one: { name: string }) => one.name);
    expect(names).toEqual(['list add', 'list show']);
    expect(matchingCommands('/', commands)).toHaveLength(4);
  });
});

describe('theme.css', () => {
  const css = readFileSync(new URL(at('theme.css')), 'utf8');
  const [light = '', dark = ''] = css.split('prefers-color-scheme: dark');
  const pairs: [string, string][] = [
    ['ink', 'paper'],
    ['ink', 'card'],
    ['ink', 'sunk'],
    ['ink', 'accent-wash'],
    ['soft', 'paper'],
    ['soft', 'card'],
    ['soft', 'sunk'],
    ['soft', 'accent-wash'],
    ['accent', 'paper'],
    ['accent', 'card'],
    ['accent', 'accent-wash'],
    ['on-accent', 'accent'],
    ['bad', 'bad-wash'],
    ['bad', 'card'],
    ['good', 'card'],
    ['good', 'paper'],
  ];

  test.each([
    ['light', light],
    ['dark', dark],
  ])('every text of the %s theme has the contrast that WCAG AA asks for', (_, text) => {
    for (const [front, back] of pairs) {
      const ratio = contrast(colour(text, front), colour(text, back));
      expect([front, back, ratio >= 4.5 ? 'enough' : ratio]).toEqual([front, back, 'enough']);
    }
  });
});

function colour(css: string, name: string): number[] {
  const hex = css.match(new RegExp(`--${name}: #([0-9a-f]{6})`))?.[1] ?? '';
  return [0, 2, 4].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
}

/** Contrast ratio of WCAG 2.2: from 1 to 21. */
function contrast(a: number[], b: number[]): number {
  const light = (rgb: number[]) => {
    const [r = 0, g = 0, bl = 0] = rgb.map((x) => {
      const part = x / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}
