import { EngineError, sentence, type UploadedFile } from '../engine/index.ts';
import { inlineCode } from './markdown.ts';

/** What Discord says of a file that somebody handed over. */
export interface Handed {
  readonly name: string;
  readonly url: string;
  /** Bytes, as Discord declares them. */
  readonly size: number;
}

export interface DownloadBounds {
  /** Of all files together. */
  readonly bytes: number;
}

/**
 * Fetches files from where Discord keeps them; whatever they declared, no more than the bound is read. Throws EngineError
 * 'bad-request' for what is too much or of another place, 'busy' where they cannot be had.
 */
export type Download = (
  files: readonly Handed[],
  bounds: DownloadBounds,
) => Promise<readonly UploadedFile[]>;

/** Where Discord keeps what people hand over (developer docs, Image Formatting, CDN). */
const DISCORD_CDN = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
const DISCORD_API = /^https:\/\/(?:\w+\.)?discord(?:app)?\.com$/;
const TIMEOUT_MS = 30_000;

/**
 * Addresses come with an interaction, so from Discord itself; still none is followed that leads elsewhere, for a process
 * like this one reaches what people outside do not.
 *
 * @param apiUrl base of the API that the bot uses: where that is not Discord's own, its files may come from there too.
 */
export function createDownload(apiUrl: string): Download {
  const own = new URL(apiUrl).origin;
  const origins = new Set(DISCORD_API.test(own) ? DISCORD_CDN : [...DISCORD_CDN, own]);

  return async (files, { bytes }) => {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const fetched: UploadedFile[] = [];
    let left = bytes;
    // One after the other: together they are bounded, and a bound that is shared is easy to get wrong.
    for (const file of files) {
      if (!origins.has(originOf(file.url))) {
        throw new EngineError(
          'bad-request',
          sentence('{name} is not kept by Discord. Attach the file itself.', {
            name: inlineCode(file.name),
          }),
        );
      }
      const body = await fetchWithin(file, left, signal);
      left -= body.length;
      fetched.push({ name: file.name, bytes: body });
    }
    return fetched;
  };
}

/** `''` for what is no address. */
function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}

async function fetchWithin(
  { name, url }: Handed,
  most: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { signal, redirect: 'error' });
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      throw new Error(`the file server answers ${response.status}`);
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    // Leaving the loop early ends the transfer.
    for await (const chunk of response.body) {
      size += chunk.length;
      if (size > most) break;
      chunks.push(chunk);
    }
    if (size > most) {
      throw new EngineError(
        'bad-request',
        sentence('{name} is larger than it said. Attach less at a time.', {
          name: inlineCode(name),
        }),
      );
    }
    return Buffer.concat(chunks);
  } catch (cause) {
    if (cause instanceof EngineError) throw cause;
    throw new EngineError(
      'busy',
      sentence('Discord did not hand over {name}. Try again in a minute.', {
        name: inlineCode(name),
      }),
      {},
      { cause },
    );
  }
}
