import { Feed } from '../feed.ts';
import type { Limits } from '../limits.ts';
import { refusals } from '../refusal.ts';
import { FLAG, judgeMessage } from '../rules/messages.ts';
import { listOf, type Wire, wireOf } from '../wire.ts';
import { anyUserWire } from '../world/portraits.ts';
import type { Channel, Person, World } from '../world/world.ts';
import {
  type Attachment,
  keptAttachments,
  storeUploads,
  type Upload,
  uploadId,
} from './attachments.ts';
import { type Cdn, safeName } from './cdn.ts';
import { resolveComponents } from './resolve.ts';

/** A message as Discord sends it, as far as the playground fills it in. */
export interface Message {
  readonly id: string;
  readonly channel_id: string;
  readonly type: number;
  readonly author: ReturnType<typeof anyUserWire>;
  readonly content: string;
  readonly attachments: readonly Attachment[];
  readonly embeds: readonly Wire[];
  readonly components: readonly Wire[];
  readonly flags: number;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly mentions: readonly Wire[];
  readonly mention_roles: readonly string[];
  readonly mention_everyone: boolean;
  readonly pinned: boolean;
  readonly tts: boolean;
  readonly webhook_id?: string;
  readonly application_id?: string;
  readonly interaction_metadata?: Wire;
  readonly message_reference?: Wire;
  readonly position?: number;
}

/** A message with what only the playground knows of it. */
export interface Stored {
  readonly message: Message;
  readonly channel: Channel;
  readonly author: Person;
  /** The only person who sees it (flag 64); null where everyone does. */
  readonly viewer: Person | null;
}

export interface PostEvent {
  readonly kind: 'created' | 'updated' | 'removed';
  readonly stored: Stored;
}

/** How a message comes about. */
export interface Letter {
  readonly author: Person;
  readonly channel: Channel;
  readonly body: Wire;
  readonly uploads: readonly Upload[];
  /** Where the body stands in the request, for faults. */
  readonly path: readonly string[];
  /** Who alone sees it if the ephemeral flag is set; null where there is no such person. */
  readonly viewer: Person | null;
  /** Fields of its own: `webhook_id`, `interaction_metadata`, `message_reference`. */
  readonly extra: Wire;
  /** A "thinking" message may be empty. */
  readonly loading?: boolean;
}

/** Keeps the messages of every channel, and the rules of writing and editing them. */
export class PostOffice {
  readonly feed = new Feed<PostEvent>();
  readonly #stored = new Map<string, Stored>();
  readonly #world: World;
  readonly #cdn: Cdn;
  readonly #limits: Limits;
  readonly #now: () => number;
  /** Set when the server knows its address. */
  origin = '';

  constructor(world: World, cdn: Cdn, limits: Limits, now: () => number) {
    this.#world = world;
    this.#cdn = cdn;
    this.#limits = limits;
    this.#now = now;
  }

  get(id: string): Stored | undefined {
    return this.#stored.get(id);
  }

  /** A channel's messages, oldest first; with a viewer, only those that they can see. */
  in(channel: Channel, viewer?: Person): readonly Stored[] {
    return [...this.#stored.values()].filter(
      (one) => one.channel === channel && (!viewer || !one.viewer || one.viewer === viewer),
    );
  }

  /** Writes a new message. @throws Refusal where its body breaks a rule. */
  write(letter: Letter): Stored {
    const { body, channel, uploads } = letter;
    const ephemeral = letter.viewer !== null && (Number(body.flags ?? 0) & FLAG.ephemeral) !== 0;
    const attachments = this.#attachments(undefined, body, uploads, channel, ephemeral, letter);
    const id = this.#world.nextId();
    const kept =
      FLAG.componentsV2 | FLAG.suppressEmbeds | FLAG.suppressNotifications | FLAG.ephemeral;
    const message: Message = {
      id,
      channel_id: channel.id,
      type: letter.extra.interaction_metadata ? 20 : letter.extra.message_reference ? 19 : 0,
      author: anyUserWire(this.#world, letter.author),
      content: typeof body.content === 'string' ? body.content : '',
      attachments,
      embeds: embedsOf(body.embeds),
      components: resolveComponents(listOf(body.components), attachments, this.#world.nextId),
      flags: (Number(body.flags ?? 0) & kept) | (letter.loading ? FLAG.loading : 0),
      timestamp: new Date(this.#now()).toISOString(),
      edited_timestamp: null,
      mentions: [],
      mention_roles: [],
      mention_everyone: false,
      pinned: false,
      tts: body.tts === true,
      ...letter.extra,
    };
    const viewer = ephemeral ? letter.viewer : null;
    const stored: Stored = { message, channel, author: letter.author, viewer };
    this.#stored.set(id, stored);
    this.#forgetOldest(channel);
    this.feed.tell({ kind: 'created', stored });
    return stored;
  }

  /** Edits a message in place. @throws Refusal where the new body breaks a rule. */
  edit(id: string, body: Wire, uploads: readonly Upload[], path: readonly string[]): Stored {
    const old = this.#stored.get(id);
    if (!old) throw refusals.unknownMessage();
    const before = old.message;
    const attachments = this.#attachments(before, body, uploads, old.channel, old.viewer !== null, {
      path,
    });
    for (const gone of before.attachments) {
      if (!attachments.some((one) => one.id === gone.id)) this.#dropFile(gone);
    }
    const wasLoading = (before.flags & FLAG.loading) !== 0;
    const settable = FLAG.componentsV2 | FLAG.suppressEmbeds;
    const message: Message = {
      ...before,
      content: body.content === undefined ? before.content : String(body.content ?? ''),
      embeds: body.embeds === undefined ? before.embeds : embedsOf(body.embeds),
      components:
        body.components === undefined
          ? before.components
          : resolveComponents(listOf(body.components), attachments, this.#world.nextId),
      attachments,
      flags: (before.flags & ~FLAG.loading) | (Number(body.flags ?? 0) & settable),
      // The first words of a "thinking" message are no edit of anything.
      edited_timestamp: wasLoading ? null : new Date(this.#now()).toISOString(),
    };
    const stored: Stored = { ...old, message };
    this.#stored.set(id, stored);
    this.feed.tell({ kind: 'updated', stored });
    return stored;
  }

  remove(id: string): void {
    const stored = this.#stored.get(id);
    if (!stored) throw refusals.unknownMessage();
    this.#stored.delete(id);
    for (const gone of stored.message.attachments) this.#dropFile(gone);
    this.feed.tell({ kind: 'removed', stored });
  }

  /** Checks a body and its files, and only then stores the files. */
  #attachments(
    old: Message | undefined,
    body: Wire,
    uploads: readonly Upload[],
    channel: Channel,
    ephemeral: boolean,
    letter: { readonly path: readonly string[]; readonly loading?: boolean },
  ): readonly Attachment[] {
    if (uploads.some((one) => one.bytes.length > this.#limits.uploadBytes)) {
      throw refusals.tooLarge();
    }
    const kept = keptAttachments(old?.attachments ?? [], body, uploads);
    const rows = listOf(body.attachments).map(wireOf);
    const names = uploads.map((one) => {
      const row = rows.find((x) => String(x.id) === uploadId(one));
      return safeName(typeof row?.filename === 'string' ? row.filename : one.name);
    });
    if (!letter.loading) {
      judgeMessage(body, {
        path: letter.path,
        old,
        attachments: new Set([...names, ...kept.map((one) => one.filename)]),
        uploads: uploads.length,
        uploadIds: new Set(uploads.map(uploadId)),
      });
    }
    const place = {
      cdn: this.#cdn,
      origin: this.origin,
      channelId: channel.id,
      ephemeral,
      nextId: this.#world.nextId,
    };
    return [...kept, ...storeUploads(uploads, body, place)];
  }

  #dropFile(file: Attachment): void {
    this.#cdn.remove(new URL(file.url).pathname);
  }

  #forgetOldest(channel: Channel): void {
    const here = this.in(channel);
    if (here.length > this.#limits.messagesPerChannel && here[0]) this.remove(here[0].message.id);
  }
}

function embedsOf(embeds: unknown): Wire[] {
  return listOf(embeds).map((one) => ({ type: 'rich', ...wireOf(one) }));
}
