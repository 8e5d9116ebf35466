import type { Playground, Seen } from '../../../src/playground/index.ts';

export interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the server says, tests pick from it
  readonly body: any;
  readonly headers: Headers;
}

export interface File {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A bot without a library: single requests, by hand, so that wrong ones can be sent too. */
export function byHand(discord: Playground) {
  async function send(
    method: string,
    path: string,
    body?: unknown,
    files: readonly File[] = [],
  ): Promise<Answered> {
    const headers: Record<string, string> = { authorization: `Bot ${discord.token}` };
    let payload: string | FormData | null = null;
    if (files.length > 0) {
      payload = new FormData();
      payload.append('payload_json', JSON.stringify(body));
      for (const [i, file] of files.entries()) {
        payload.append(`files[${i}]`, new Blob([new Uint8Array(file.bytes)]), file.name);
      }
    } else if (body !== undefined) {
      payload = typeof body === 'string' ? body : JSON.stringify(body);
      headers['content-type'] = 'application/json';
    }
    const response = await fetch(`${discord.apiUrl}/v10${path}`, {
      method,
      headers,
      body: payload,
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? undefined : JSON.parse(text),
      headers: response.headers,
    };
  }
  return {
    send,
    answer: (seen: Seen, body: unknown, files?: readonly File[]) =>
      send('POST', `/interactions/${seen.id}/${seen.token}/callback`, body, files),
    edit: (seen: Seen, body: unknown, files?: readonly File[]) =>
      send(
        'PATCH',
        `/webhooks/${discord.applicationId}/${seen.token}/messages/@original`,
        body,
        files,
      ),
    followUp: (seen: Seen, body: unknown) =>
      send('POST', `/webhooks/${discord.applicationId}/${seen.token}`, body),
    register: (commands: unknown) =>
      send('PUT', `/applications/${discord.applicationId}/commands`, commands),
  };
}
