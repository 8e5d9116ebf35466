import { createDeflate, type Deflate, constants as zlib } from 'node:zlib';
import type { WebSocket } from 'ws';
import type { Clock } from '../clock.ts';
import type { Traffic } from '../traffic.ts';
import { isWire, type Wire } from '../wire.ts';
import { CLOSE, nameOf, OP } from './opcodes.ts';
import type { Payload } from './session.ts';

/** A client may send this many payloads a minute (developer docs, Gateway, Rate Limiting). */
const PAYLOADS_A_MINUTE = 120;
/** Heartbeats may be this many intervals apart before the connection counts as dead. */
const PATIENCE = 2;

interface ConnectionParts {
  readonly socket: WebSocket;
  readonly compress: boolean;
  readonly heartbeatMs: number;
  readonly clock: Clock;
  readonly traffic: Traffic;
  /** Whether heartbeats are answered: a test can make the connection a zombie. */
  readonly acknowledges: () => boolean;
  /** Every payload but heartbeats. */
  readonly onPayload: (op: number, data: unknown) => void;
  readonly onClose: (code: number) => void;
}

/** One WebSocket: frames, compression, heartbeats, and the limit on what a client may send. */
export class Connection {
  readonly #parts: ConnectionParts;
  readonly #deflate: Deflate | undefined;
  #stopWaiting: () => void = () => {};
  #recent: number[] = [];

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    if (parts.compress) this.#deflate = openDeflate((bytes) => parts.socket.send(bytes));
    parts.socket.on('message', (data) => this.#receive(String(data)));
    parts.socket.on('error', () => parts.socket.terminate());
    parts.socket.on('close', (code) => {
      this.#stopWaiting();
      this.#deflate?.close();
      parts.onClose(code);
    });
    this.send({ op: OP.hello, d: { heartbeat_interval: parts.heartbeatMs }, s: null, t: null });
    this.#awaitHeartbeat();
  }

  send(payload: Payload): void {
    const { socket, traffic } = this.#parts;
    if (socket.readyState !== socket.OPEN) return;
    const text = JSON.stringify(payload);
    if (this.#deflate) {
      this.#deflate.write(text);
      this.#deflate.flush(zlib.Z_SYNC_FLUSH);
    } else {
      socket.send(text);
    }
    const { op, d, t } = payload;
    traffic.add({ kind: 'gateway', from: 'discord', op, name: t ?? nameOf(op), data: d });
  }

  close([code, reason]: readonly [number, string]): void {
    this.#parts.socket.close(code, reason);
  }

  #receive(text: string): void {
    const { clock, traffic, onPayload, acknowledges } = this.#parts;
    const now = clock.now();
    this.#recent = [...this.#recent.filter((at) => now - at < 60_000), now];
    const payload = parse(text);
    if (this.#recent.length > PAYLOADS_A_MINUTE) {
      this.close(CLOSE.rateLimited);
    } else if (!payload || typeof payload.op !== 'number') {
      this.close(CLOSE.decodeError);
    } else {
      const { op, d } = payload;
      traffic.add({ kind: 'gateway', from: 'bot', op, name: nameOf(op), data: blotted(d) });
      if (op === OP.heartbeat) this.#beat(acknowledges());
      else onPayload(op, d);
    }
  }

  #beat(acknowledge: boolean): void {
    if (acknowledge) this.send({ op: OP.heartbeatAck, d: null, s: null, t: null });
    this.#awaitHeartbeat();
  }

  #awaitHeartbeat(): void {
    const { clock, heartbeatMs } = this.#parts;
    this.#stopWaiting();
    this.#stopWaiting = clock.after(heartbeatMs * PATIENCE, () =>
      this.close(CLOSE.sessionTimedOut),
    );
  }
}

/** `zlib-stream`: one deflate stream per connection, flushed after every payload. */
function openDeflate(send: (bytes: Buffer) => void): Deflate {
  const deflate = createDeflate();
  let chunks: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    // A sync flush ends in these four bytes; only then is the payload whole.
    if (chunk.length < 4 || chunk.readUInt32BE(chunk.length - 4) !== 0x0000ffff) return;
    send(Buffer.concat(chunks));
    chunks = [];
  });
  return deflate;
}

function parse(text: string): Wire | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isWire(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function blotted(data: unknown): unknown {
  return isWire(data) && 'token' in data ? { ...data, token: '(hidden)' } : data;
}
