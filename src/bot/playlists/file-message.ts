import { EngineError, type PlaylistFormat, sentence } from '../../engine/index.ts';
import { type BotMessage, boxed, fileCard, text } from '../message.ts';

const MEGABYTE = 2 ** 20;
/** What Discord takes where it does not say. */
const USUAL_LIMIT = 10 * MEGABYTE;

/** Whether Discord takes a file, where its limit is told, or the usual one. */
export function takes(limit: number | undefined, bytes: Uint8Array): boolean {
  return bytes.length <= (limit || USUAL_LIMIT);
}

/**
 * Throws EngineError 'bad-request', with what to do, where a playlist's file is larger than Discord takes.
 * @param format null for a recording that is played
 */
export function refuseTooLarge(
  bytes: number,
  format: PlaylistFormat | null,
  limit: number | undefined,
): void {
  const most = limit || USUAL_LIMIT;
  if (bytes <= most) return;
  const size = { size: (bytes / MEGABYTE).toFixed(1), most: Math.floor(most / MEGABYTE) };
  throw new EngineError(
    'bad-request',
    format === 'zip'
      ? sentence(
          'That is {size} MB, and Discord takes {most} MB here. Export `midi` and `abc` apart, or split the playlist into shorter ones.',
          size,
        )
      : sentence(
          'That is {size} MB, and Discord takes {most} MB here. Split the playlist into shorter ones.',
          size,
        ),
    { bytes, most },
  );
}

/** A file with what is to be said of it. Throws as refuseTooLarge. */
export function fileMessage(
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
  lines: readonly string[],
  format: PlaylistFormat | null,
  limit: number | undefined,
): BotMessage {
  refuseTooLarge(bytes.length, format, limit);
  const file = { attachment: Buffer.from(bytes), name: fileName };
  return boxed([...lines.map(text), fileCard(file)], [file]);
}
