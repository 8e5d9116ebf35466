/** Content types by file ending; what is not here comes without one, as on Discord. */
const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  mid: 'audio/midi',
  midi: 'audio/midi',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  m4a: 'audio/mp4',
  opus: 'audio/ogg',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  zip: 'application/zip',
};

export function contentTypeOf(filename: string): string | undefined {
  return TYPES[filename.split('.').at(-1)?.toLowerCase() ?? ''];
}

/** Discord's spelling of a file name: blanks become underscores, odd characters go. */
export function safeName(name: string): string {
  const safe = name.replaceAll(/\s+/g, '_').replaceAll(/[^\w.-]/g, '');
  return safe === '' || /^\.+$/.test(safe) ? 'unknown' : safe;
}

/** Files of messages, in memory, by the path of their address. */
export class Cdn {
  readonly #files = new Map<string, Buffer>();
  readonly #most: number;
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  put(path: string, bytes: Buffer): void {
    this.remove(path);
    this.#files.set(path, bytes);
    this.#bytes += bytes.length;
    for (const oldest of this.#files.keys()) {
      if (this.#bytes <= this.#most || oldest === path) break;
      this.remove(oldest);
    }
  }

  get(path: string): Buffer | undefined {
    return this.#files.get(path);
  }

  remove(path: string): void {
    this.#bytes -= this.#files.get(path)?.length ?? 0;
    this.#files.delete(path);
  }
}

/** Width and height in pixels, read from a PNG's first chunk; undefined for anything else. */
export function pngSize(bytes: Buffer): { width: number; height: number } | undefined {
  const isPng = bytes.length >= 24 && bytes.toString('latin1', 1, 4) === 'PNG';
  if (!isPng) return undefined;
  return { width: bytes.readInt32BE(16), height: bytes.readInt32BE(20) };
}
