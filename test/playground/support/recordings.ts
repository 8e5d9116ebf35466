/** A WAV file that hums, so many seconds long: 8 kHz, one channel, 8 bits. */
export function beep(seconds: number): Buffer {
  const rate = 8000;
  const samples = Buffer.from(
    Array.from(
      { length: seconds * rate },
      (_, i) => 128 + 30 * Math.sin((i / rate) * 440 * 2 * Math.PI),
    ),
  );
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
