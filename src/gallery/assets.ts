import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { latinFont } from './latin-font.ts';

/** A file that pages need: the same for everybody, in every community. */
export interface Asset {
  readonly bytes: Buffer;
  readonly gzipped: Buffer | null;
  readonly mediaType: string;
}

export interface Assets {
  /** The address of a file; another one as soon as any of them changes, so that each may be kept for good. */
  href(name: string): string;
  /** By `href`'s answer. */
  readonly byPath: ReadonlyMap<string, Asset>;
  readonly icon: Asset;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
};

const FOLDER = new URL('./page/', import.meta.url);
const require = createRequire(import.meta.url);
const GARAMOND = '@expo-google-fonts/eb-garamond';

/** Files from packages, served from where npm put them, under names of ours. */
const FROM_PACKAGES: Readonly<Record<string, string>> = {
  'abcjs.js': 'abcjs/dist/abcjs-basic-min.js',
  'garamond.ttf': `${GARAMOND}/400Regular/EBGaramond_400Regular.ttf`,
  'garamond-italic.ttf': `${GARAMOND}/400Regular_Italic/EBGaramond_400Regular_Italic.ttf`,
  'garamond-bold.ttf': `${GARAMOND}/600SemiBold/EBGaramond_600SemiBold.ttf`,
};

const ICON = 'icon.svg';

/**
 * Reads all files once: afterwards only what was there can be asked for, so that no address leads anywhere else. They are
 * compressed here and now, not for each visitor.
 */
export async function loadAssets(): Promise<Assets> {
  const files = new Map<string, Buffer>();
  for (const name of (await readdir(FOLDER)).sort()) {
    if (mediaTypeOf(name) !== undefined) files.set(name, await readFile(new URL(name, FOLDER)));
  }
  for (const [name, path] of Object.entries(FROM_PACKAGES)) {
    const bytes = await readFile(require.resolve(path));
    files.set(name, bytes);
    if (name.endsWith('.ttf')) files.set(`latin-${name}`, Buffer.from(latinFont(bytes)));
  }
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  const folder = `/assets/${hash.digest('hex').slice(0, 16)}/`;

  const byPath = new Map<string, Asset>();
  await Promise.all(
    [...files].map(async ([name, bytes]) => {
      const gzipped = await promisify(gzip)(bytes);
      byPath.set(folder + name, { bytes, gzipped, mediaType: mediaTypeOf(name) ?? '' });
    }),
  );
  const icon = byPath.get(folder + ICON);
  if (icon === undefined) throw new Error(`the gallery's pages lack ${ICON}`);
  return {
    icon,
    byPath,
    href(name) {
      if (!files.has(name)) throw new Error(`the gallery has no file ${name}`);
      return folder + name;
    },
  };
}

const mediaTypeOf = (name: string): string | undefined => MEDIA_TYPES[name.split('.').at(-1) ?? ''];
