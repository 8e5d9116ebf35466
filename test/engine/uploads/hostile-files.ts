import { midiBytes, track } from './midi-bytes.ts';
import { jig } from './tunes.ts';
import { zipOf } from './zip.ts';

const text = (value: string) => Buffer.from(value);
const sound = text(jig());

const header = (tracks: number, division: number, format = 1) =>
  Buffer.from([
    ...text('MThd'),
    0,
    0,
    0,
    6,
    0,
    format,
    tracks >> 8,
    tracks & 255,
    division >> 8,
    division & 255,
  ]);

const tuneOf = (body: string, head = '') => `X:1\nT:Odd\n${head}M:6/8\nL:1/8\nK:G\n${body}\n`;

/** Corrupt and hostile files by what is wrong with them; each must be refused, or read as a tune. */
export const HOSTILE: Readonly<Record<string, () => { name: string; bytes: Uint8Array }>> = {
  'no byte at all': () => ({ name: 'empty.abc', bytes: Buffer.alloc(0) }),
  'a zip cut in half': () => {
    const zip = zipOf([{ name: 'a.abc', bytes: sound }]);
    return { name: 'half.zip', bytes: zip.subarray(0, zip.length / 2) };
  },
  'a zip without its end': () => ({
    name: 'noend.zip',
    bytes: zipOf([{ name: 'a.abc', bytes: sound }]).subarray(0, -8),
  }),
  'a zip bomb of 1000 to 1': () => ({
    name: 'bomb.zip',
    bytes: zipOf([{ name: 'bomb.abc', bytes: Buffer.alloc(30 * 2 ** 20) }]),
  }),
  'a zip bomb that says it is small': () => ({
    name: 'liar.zip',
    bytes: zipOf([
      { name: 'bomb.abc', bytes: Buffer.alloc(30 * 2 ** 20), lies: { unpacked: 100 } },
    ]),
  }),
  'many entries that unpack to much': () => {
    const large = Buffer.alloc(9 * 2 ** 20, 'A ');
    return {
      name: 'many.zip',
      bytes: zipOf(
        ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ name: `${name}.abc`, bytes: large })),
      ),
    };
  },
  'a hundred thousand entries': () => ({
    name: 'entries.zip',
    bytes: zipOf(
      Array.from({ length: 100_000 }, (_, i) => ({
        name: `${i}`,
        bytes: Buffer.alloc(0),
        stored: true,
      })),
    ),
  }),
  'a path that leads out': () => ({
    name: 'dots.zip',
    bytes: zipOf([{ name: '../../etc/a.abc', bytes: sound }]),
  }),
  'an absolute path': () => ({
    name: 'root.zip',
    bytes: zipOf([{ name: '/etc/a.abc', bytes: sound }]),
  }),
  'a backslash path': () => ({
    name: 'back.zip',
    bytes: zipOf([{ name: 'a\\..\\b.abc', bytes: sound }]),
  }),
  'a NUL in a name': () => ({
    name: 'nul.zip',
    bytes: zipOf([{ name: 'a\u0000.abc', bytes: sound }]),
  }),
  'a link': () => ({
    name: 'link.zip',
    bytes: zipOf([{ name: 'a.abc', bytes: text('/etc/passwd'), unixMode: 0o120777 }]),
  }),
  'an encrypted entry': () => ({
    name: 'locked.zip',
    bytes: zipOf([{ name: 'a.abc', bytes: sound, lies: { flags: 1 } }]),
  }),
  'a packing that is not known': () => ({
    name: 'lzma.zip',
    bytes: zipOf([{ name: 'a.abc', bytes: sound, lies: { method: 14 } }]),
  }),
  'a wrong checksum': () => ({
    name: 'crc.zip',
    bytes: zipOf([{ name: 'a.abc', bytes: sound, lies: { crc: 1 } }]),
  }),
  'an archive in an archive': () => ({
    name: 'nested.zip',
    bytes: zipOf([{ name: 'inner.zip', bytes: zipOf([{ name: 'a.abc', bytes: sound }]) }]),
  }),
  'an archive of nothing': () => ({ name: 'nothing.zip', bytes: zipOf([]) }),
  'a MIDI file of a header only': () => ({ name: 'head.mid', bytes: header(1, 480) }),
  'a track longer than the file': () => ({
    name: 'long.mid',
    bytes: Buffer.concat([
      header(1, 480),
      text('MTrk'),
      Buffer.from([0x7f, 0xff, 0xff, 0xff, 0, 0x90, 60, 64]),
    ]),
  }),
  'a beat of no ticks': () => ({
    name: 'zero.mid',
    bytes: Buffer.concat([header(1, 0), track([0, 0x90, 60, 64])]),
  }),
  'time in frames': () => ({
    name: 'smpte.mid',
    bytes: Buffer.concat([header(1, 0xe728), track([0, 0x90, 60, 64])]),
  }),
  'running status before any status': () => ({
    name: 'running.mid',
    bytes: Buffer.concat([header(1, 480), track([0, 60, 64, 0, 60, 0])]),
  }),
  'a number that never ends': () => ({
    name: 'varlen.mid',
    bytes: Buffer.concat([header(1, 480), track([0xff, 0xff, 0xff, 0xff, 0xff, 0xff])]),
  }),
  'a song of days': () => ({
    name: 'days.mid',
    bytes: Buffer.concat([
      header(1, 1),
      track([...[1, 2].flatMap(() => [0xff, 0xff, 0xff, 0x7f, 0x90, 60, 64]), 0, 0x80, 60, 0]),
    ]),
  }),
  'a song of a note in a thousand bars': () => ({
    name: 'sparse.mid',
    bytes: midiBytes(
      Array.from({ length: 20 }, (_, i) => ({
        pitch: 60,
        start: i * 4_000_000,
        end: i * 4_000_000 + 240,
      })),
      { division: 240 },
    ),
  }),
  'sixty thousand tracks': () => ({ name: 'tracks.mid', bytes: header(60_000, 480) }),
  'a quarter of a million events': () => ({
    name: 'events.mid',
    bytes: Buffer.concat([
      header(1, 480),
      track(Array.from({ length: 250_000 }, () => [0, 0xb0, 7, 1]).flat()),
    ]),
  }),
  'drums only': () => ({
    name: 'drums.mid',
    bytes: midiBytes([{ pitch: 36, start: 0, end: 99 }], { channel: 9 }),
  }),
  'noise behind a MIDI header': () => ({
    name: 'noise.mid',
    bytes: Buffer.concat([
      header(3, 96),
      Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)),
    ]),
  }),
  'five million of [': () => ({
    name: 'brackets.abc',
    bytes: text(`X:1\nK:G\n${'['.repeat(5_000_000)}`),
  }),
  'five million of [ and nothing else': () => ({
    name: 'only.abc',
    bytes: Buffer.alloc(5_000_000, '['),
  }),
  'NULs in a text': () => ({
    name: 'nuls.abc',
    bytes: text(`X:1\nT:A\u0000B\nK:G\n${'\u0000'.repeat(100)}`),
  }),
  'half surrogates in UTF-16': () => ({
    name: 'half.abc',
    bytes: Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(jig('x', 'GABc \uD800 | \uDC00 d|'), 'utf16le'),
    ]),
  }),
  'a bar of a million notes': () => ({
    name: 'bar.abc',
    bytes: text(tuneOf('G'.repeat(1_000_000))),
  }),
  'a tune of a million short lines': () => ({
    name: 'lines.abc',
    bytes: text(tuneOf('G|\n'.repeat(300_000))),
  }),
  'brackets in brackets in brackets': () => ({
    name: 'deep.abc',
    bytes: text(tuneOf(`${'{('.repeat(3000)}G${')}'.repeat(3000)}`)),
  }),
  'a header without an end': () => ({
    name: 'header.abc',
    bytes: text(`X:1\n${'T:and again\n'.repeat(200_000)}`),
  }),
  'tuplets without an end': () => ({ name: 'tuplets.abc', bytes: text(tuneOf('(3'.repeat(4000))) }),
  'lengths without an end': () => ({
    name: 'lengths.abc',
    bytes: text(tuneOf(`G${'9'.repeat(5000)}/${'9'.repeat(4000)}|`)),
  }),
  'five megabytes of line ends': () => ({
    name: 'blank.txt',
    bytes: Buffer.alloc(5_000_000, '\n'),
  }),
  RTF: () => ({ name: 'rtf.abc', bytes: text(`{\\rtf1\\ansi ${jig()}}`) }),
  HTML: () => ({
    name: 'page.abc',
    bytes: text(`<!DOCTYPE html><html><body><pre>${jig()}</pre></body></html>`),
  }),
  PDF: () => ({ name: 'pdf.abc', bytes: text('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj') }),
  PNG: () => ({
    name: 'png.abc',
    bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
  }),
  'a Windows program': () => ({
    name: 'exe.abc',
    bytes: Buffer.concat([text('MZ\u0090\u0000'), Buffer.alloc(500)]),
  }),
  prose: () => ({
    name: 'prose.txt',
    bytes: text('Dear all,\n\nhere are the tunes that we played.\n\nSlán,\nMaire\n'),
  }),
};
