import { readdir, readFile } from 'node:fs/promises';

/** A file of the page, ready to send. */
export interface PageFile {
  readonly bytes: Buffer;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

const FOLDER = new URL('../page/', import.meta.url);

/**
 * The page's files by address. The folder is read once, at start: afterwards only what was in
 * it can be asked for, so no address leads out of it.
 */
export async function loadPage(): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>();
  for (const name of await readdir(FOLDER)) {
    const type = TYPES[name.split('.').at(-1) ?? ''];
    if (!type) continue;
    const file = { bytes: await readFile(new URL(name, FOLDER)), type };
    files.set(name === 'index.html' ? '/' : `/page/${name}`, file);
  }
  return files;
}
