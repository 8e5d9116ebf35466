import type { ServerResponse } from 'node:http';
import type { Interaction } from '../interactions/interaction.ts';
import type { PostEvent } from '../messages/post-office.ts';
import type { Traffic, TrafficEntry } from '../traffic.ts';
import type { Person } from '../world/world.ts';
import {
  commandsOf,
  interactionView,
  messageView,
  placesOf,
  snapshot,
  type ViewParts,
} from './view.ts';

/** Traffic sent to a page that just opened. */
const EARLIER_TRAFFIC = 100;
const MOST_STREAMS = 50;
const MOST_UNREAD = 32 * 1024 * 1024;

interface Reader {
  readonly person: Person;
  readonly response: ServerResponse;
}

/**
 * Server-sent events: first a snapshot of all that a person sees, then what changes. A page that
 * lost its connection reconnects by itself and gets a new snapshot, so nothing can be missed.
 */
export class Streams {
  readonly #readers = new Set<Reader>();
  readonly #parts: ViewParts;
  readonly #traffic: Traffic;
  readonly #heartbeat: NodeJS.Timeout;

  constructor(parts: ViewParts & { readonly traffic: Traffic }) {
    this.#parts = parts;
    this.#traffic = parts.traffic;
    parts.post.feed.listen((event) => this.#tellOfMessage(event));
    parts.desk.feed.listen((interaction) => this.#tellOfInteraction(interaction));
    parts.commands.feed.listen(() => {
      for (const one of this.#readers) send(one, 'commands', commandsOf(parts, one.person));
    });
    parts.belonging.feed.listen(() => {
      for (const one of this.#readers) send(one, 'places', placesOf(parts, one.person));
    });
    parts.traffic.feed.listen((entry) => {
      for (const one of this.#readers) send(one, 'traffic', [trafficView(entry)]);
    });
    // A comment now and then, so that a vanished page is noticed and forgotten.
    this.#heartbeat = setInterval(() => {
      for (const one of this.#readers) one.response.write(':\n\n');
    }, 20_000);
    this.#heartbeat.unref();
  }

  open(person: Person, response: ServerResponse): void {
    if (this.#readers.size >= MOST_STREAMS) {
      response.writeHead(503).end();
      return;
    }
    const reader = { person, response };
    this.#readers.add(reader);
    response.on('close', () => this.#readers.delete(reader));
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    response.write('retry: 1000\n\n');
    send(reader, 'snapshot', snapshot(this.#parts, person));
    send(reader, 'traffic', this.#traffic.entries.slice(-EARLIER_TRAFFIC).map(trafficView));
  }

  /** The bot came or went. */
  tellOfConnection(connected: boolean): void {
    for (const one of this.#readers) send(one, 'connected', connected);
  }

  stop(): void {
    clearInterval(this.#heartbeat);
    for (const one of this.#readers) one.response.end();
  }

  #tellOfMessage({ kind, stored }: PostEvent): void {
    for (const one of this.#readers) {
      if (!this.#parts.acts.sees(one.person, stored)) continue;
      if (kind === 'removed') send(one, 'removed', stored.message.id);
      else send(one, 'message', messageView(this.#parts, stored));
    }
  }

  #tellOfInteraction(interaction: Interaction): void {
    if (interaction.type === 4) return;
    for (const one of this.#readers) {
      if (one.person === interaction.person) send(one, 'interaction', interactionView(interaction));
    }
  }
}

function send({ response }: Reader, event: string, data: unknown): void {
  // A page that stopped reading is let go: when it wakes up, it starts from a new snapshot.
  if (response.writableLength > MOST_UNREAD) response.destroy();
  if (response.destroyed) return;
  response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** Bodies can be long; the page shows the beginning of very long ones. */
function trafficView(entry: TrafficEntry): TrafficEntry {
  const long = JSON.stringify(entry).length > 60_000;
  if (!long) return entry;
  const note = '(too long to show here)';
  return entry.kind === 'gateway'
    ? { ...entry, data: note }
    : { ...entry, body: note, reply: note };
}
