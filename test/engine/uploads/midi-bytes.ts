interface Note {
  readonly pitch: number;
  readonly start: number;
  readonly end: number;
}

const variable = (value: number): number[] => {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift(0x80 | (rest & 0x7f));
  return bytes;
};

/** A track chunk around these bytes. */
export function track(bytes: readonly number[]): Buffer {
  const head = Buffer.alloc(8);
  head.write('MTrk');
  head.writeUInt32BE(bytes.length, 4);
  return Buffer.concat([head, Buffer.from(bytes)]);
}

/** A MIDI file of one track, as a program other than ours writes it. */
export function midiBytes(
  notes: readonly Note[],
  {
    division = 480,
    channel = 0,
    metre,
    name = '',
  }: { division?: number; channel?: number; metre?: readonly [number, number]; name?: string } = {},
): Buffer {
  const events = notes
    .flatMap(({ pitch, start, end }) => [
      { at: start, bytes: [0x90 | channel, pitch, 80] },
      { at: end, bytes: [0x90 | channel, pitch, 0] },
    ])
    .sort((a, b) => a.at - b.at || (a.bytes[2] ?? 0) - (b.bytes[2] ?? 0));
  const out: number[] = [];
  if (name !== '') out.push(0, 0xff, 3, ...variable(name.length), ...Buffer.from(name));
  if (metre) out.push(0, 0xff, 0x58, 4, metre[0], Math.log2(metre[1]), 24, 8);
  let now = 0;
  for (const { at, bytes } of events) {
    out.push(...variable(at - now), ...bytes);
    now = at;
  }
  out.push(0, 0xff, 0x2f, 0);
  const head = Buffer.from([0, 0, 0, 6, 0, 0, 0, 1, division >> 8, division & 255]);
  return Buffer.concat([Buffer.from('MThd'), head, track(out)]);
}
