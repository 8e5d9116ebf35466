import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import type { Limits } from '../limits.ts';
import type { Upload } from '../messages/attachments.ts';
import { refusals } from '../refusal.ts';

const MOST_FILES = 10;
const JSON_BYTES = 8 * 1024 * 1024;

export interface Body {
  readonly json: unknown;
  readonly uploads: readonly Upload[];
}

/**
 * A request's body: JSON, or a form with `payload_json` and `files[n]`. Nothing is read past
 * the limits.
 *
 * @throws Refusal 40005 for too much, 50109 for broken JSON
 */
export async function readBody(request: IncomingMessage, limits: Limits): Promise<Body> {
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(request, limits);
  return { json: parse(await readAll(request, JSON_BYTES)), uploads: [] };
}

/** @throws Refusal 40005 when there are more than `most` bytes */
export async function readAll(request: IncomingMessage, most: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > most) throw refusals.tooLarge();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw refusals.invalidJson();
  }
}

function readForm(request: IncomingMessage, limits: Limits): Promise<Body> {
  return new Promise((resolve, reject) => {
    const uploads: Upload[] = [];
    const fields: Record<string, string> = {};
    let tooLarge = false;
    const form = openForm(request, limits);
    form.on('file', (field, stream, info) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () => {
        tooLarge = true;
      });
      stream.on('close', () => {
        uploads.push({ field, name: info.filename ?? 'unknown', bytes: Buffer.concat(chunks) });
      });
    });
    form.on('field', (name, value, info) => {
      if (info.valueTruncated) tooLarge = true;
      fields[name] = value;
    });
    form.on('filesLimit', () => {
      tooLarge = true;
    });
    form.on('error', () => reject(refusals.invalidJson()));
    form.on('close', () => {
      if (tooLarge) return reject(refusals.tooLarge());
      try {
        const { payload_json: payload, ...plain } = fields;
        const json = payload === undefined ? plain : parse(payload);
        const order = (one: Upload) => Number(one.field.match(/\d+/)?.[0] ?? 0);
        resolve({ json, uploads: uploads.sort((a, b) => order(a) - order(b)) });
      } catch (error) {
        reject(error);
      }
    });
    request.on('error', reject);
    request.pipe(form);
  });
}

/** @throws Refusal 50109 for a form without a boundary */
function openForm(request: IncomingMessage, limits: Limits): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: {
        files: MOST_FILES,
        // One byte more than allowed, so that a file of just the limit passes.
        fileSize: limits.uploadBytes + 1,
        fieldSize: JSON_BYTES,
        fields: 20,
        parts: 40,
      },
    });
  } catch {
    throw refusals.invalidJson();
  }
}
