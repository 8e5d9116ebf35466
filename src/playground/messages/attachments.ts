import { listOf, type Wire, wireOf } from '../wire.ts';
import { type Cdn, contentTypeOf, pngSize, safeName } from './cdn.ts';

/** A file as a request carries it: `files[0]` and what is in it. */
export interface Upload {
  readonly field: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** An attachment of a message, as Discord sends it. */
export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly title?: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly content_type?: string;
  readonly description?: string;
  readonly width?: number;
  readonly height?: number;
  readonly ephemeral?: boolean;
}

/** The index of an upload, by which `attachments[].id` speaks of it: 2 for `files[2]`. */
export function uploadId(upload: Upload): string {
  return upload.field.match(/\d+/)?.[0] ?? '0';
}

/**
 * What an edit keeps of a message's attachments. Where the body lists `attachments`, only those
 * listed stay; where it does not and files come with it, none do (developer docs, Edit Message:
 * the array must contain all attachments that should be present after the edit).
 */
export function keptAttachments(
  old: readonly Attachment[],
  body: Wire,
  uploads: readonly Upload[],
): readonly Attachment[] {
  if (body.attachments === undefined) return uploads.length > 0 ? [] : old;
  const rows = listOf(body.attachments).map(wireOf);
  return old.flatMap((one) => {
    const row = rows.find((x) => String(x.id) === one.id);
    if (!row) return [];
    return [
      { ...one, ...(typeof row.description === 'string' && { description: row.description }) },
    ];
  });
}

/** Puts uploads on the CDN and describes them. Alt text comes from the body's `attachments`. */
export function storeUploads(
  uploads: readonly Upload[],
  body: Wire,
  place: { cdn: Cdn; origin: string; channelId: string; ephemeral: boolean; nextId: () => string },
): readonly Attachment[] {
  const rows = listOf(body.attachments).map(wireOf);
  return uploads.map((upload) => {
    const row = rows.find((x) => String(x.id) === uploadId(upload));
    const filename = safeName(typeof row?.filename === 'string' ? row.filename : upload.name);
    const id = place.nextId();
    const path = `/attachments/${place.channelId}/${id}/${filename}`;
    place.cdn.put(path, upload.bytes);
    const type = contentTypeOf(filename);
    return {
      id,
      filename,
      size: upload.bytes.length,
      url: place.origin + path,
      proxy_url: place.origin + path,
      ...(type !== undefined && { content_type: type }),
      ...(typeof row?.description === 'string' && { description: row.description }),
      ...(typeof row?.title === 'string' && { title: row.title }),
      ...pngSize(upload.bytes),
      ...(place.ephemeral && { ephemeral: true }),
    };
  });
}
