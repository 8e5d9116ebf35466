import { inflateSync } from 'node:zlib';

/** A decoded picture: 8 bits a channel, RGBA or RGB, not interlaced, which is what the rasteriser writes. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** 0 black to 255 white, of the pixel laid on white. */
  grey(x: number, y: number): number;
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/** Reads a PNG (ISO/IEC 15948): signature, chunks, inflate, the five filters. Throws where it is not one. */
export function readPng(bytes: Uint8Array): Picture {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) throw new Error('not a PNG');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let at = 8;
  let ended = false;
  let [width, height, depth, colour, interlace] = [0, 0, 0, 0, 0];
  while (at < bytes.length) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      width = view.getUint32(at + 8);
      height = view.getUint32(at + 12);
      [depth = 0, colour = 0, , , interlace = 0] = body.subarray(8);
    }
    if (type === 'IDAT') data.push(body);
    if (type === 'IEND') ended = true;
    at += length + 12;
  }
  if (!ended || depth !== 8 || (colour !== 6 && colour !== 2) || interlace !== 0) {
    throw new Error(`a PNG of another kind: depth ${depth}, colour ${colour}`);
  }
  const channels = colour === 6 ? 4 : 3;
  const pixels = unfilter(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  return {
    width,
    height,
    grey(x, y) {
      const from = (y * width + x) * channels;
      const [red = 0, green = 0, blue = 0, alpha = 255] = pixels.subarray(from, from + channels);
      return 255 - ((255 - (red + green + blue) / 3) * alpha) / 255;
    },
  };
}

function unfilter(raw: Uint8Array, stride: number, height: number, step: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const value = raw[y * (stride + 1) + 1 + x] ?? 0;
      const left = x >= step ? (out[y * stride + x - step] ?? 0) : 0;
      const up = y > 0 ? (out[(y - 1) * stride + x] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (out[(y - 1) * stride + x - step] ?? 0) : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      out[y * stride + x] = value + predicted;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
