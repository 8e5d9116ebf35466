import type { Clock } from '../clock.ts';
import { Feed } from '../feed.ts';
import type { Limits } from '../limits.ts';
import type { Upload } from '../messages/attachments.ts';
import type { PostOffice, Stored } from '../messages/post-office.ts';
import { refusals } from '../refusal.ts';
import { ANSWER, INTERACTION, judgeAnswerType, judgeChoiceAnswer } from '../rules/answers.ts';
import { FLAG } from '../rules/messages.ts';
import { judgeModal } from '../rules/modals.ts';
import { type Wire, wireOf } from '../wire.ts';
import { anyUserWire } from '../world/portraits.ts';
import { may, type World } from '../world/world.ts';
import { isAtHome } from './authority.ts';
import type { Interaction } from './interaction.ts';
import { interactionMetadata, interactionWire } from './payload.ts';

/** What an interaction starts with. */
export type NewInteraction = Omit<
  Interaction,
  'id' | 'token' | 'at' | 'state' | 'followUpIds' | 'answer' | 'originalId'
>;

interface Parts {
  readonly world: World;
  readonly post: PostOffice;
  readonly limits: Limits;
  readonly clock: Clock;
  /** Tells the bot of the interaction. */
  readonly dispatch: (event: string, data: unknown, guildId: string | null) => void;
}

/** How many interactions are remembered; their tokens are dead long before. */
const REMEMBERED = 2_000;

/** Follow-ups of one interaction where the bot is only there because somebody brought it (developer docs, Change Log, June 2024). */
const MOST_AS_GUEST = 5;

/** Hands interactions to the bot and takes its answers, by Discord's rules of time and order. */
export class InteractionDesk {
  readonly feed = new Feed<Interaction>();
  readonly #byToken = new Map<string, Interaction>();
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Sends a new interaction to the bot and starts its three seconds. */
  begin(draft: NewInteraction): Interaction {
    const { world, post, limits, clock, dispatch } = this.#parts;
    const id = world.nextId();
    const token = Buffer.from(`interaction:${id}:${crypto.randomUUID()}`).toString('base64url');
    const interaction: Interaction = {
      ...draft,
      id,
      token,
      at: clock.now(),
      state: 'waiting',
      followUpIds: [],
    };
    this.#byToken.set(token, interaction);
    for (const [oldest] of this.#byToken) {
      if (this.#byToken.size <= REMEMBERED) break;
      this.#byToken.delete(oldest);
    }
    clock.after(limits.acknowledgeMs + 1, () => this.#giveUp(interaction));
    this.feed.tell(interaction);
    const source = draft.sourceId ? post.get(draft.sourceId)?.message : undefined;
    const payload = interactionWire(world, interaction, limits, source);
    dispatch('INTERACTION_CREATE', payload, draft.channel.guild?.id ?? null);
    return interaction;
  }

  /** One that is still remembered. */
  byId(id: string): Interaction | undefined {
    return this.all().findLast((one) => one.id === id);
  }

  /** Those still remembered, oldest first. */
  all(): readonly Interaction[] {
    return [...this.#byToken.values()];
  }

  /**
   * The bot's callback. Returns the message that it made or changed, if any.
   *
   * @throws Refusal 10062 when late or unknown, 40060 the second time, 50035 for a bad body
   */
  answer(id: string, token: string, body: Wire, uploads: readonly Upload[]): Stored | undefined {
    const { clock, limits } = this.#parts;
    const interaction = this.#byToken.get(token);
    if (!interaction || interaction.id !== id) throw refusals.unknownInteraction();
    if (interaction.answer) throw refusals.alreadyAcknowledged();
    if (clock.now() - interaction.at > limits.acknowledgeMs) {
      this.#giveUp(interaction);
      throw refusals.unknownInteraction();
    }
    judgeAnswerType(body.type, interaction.type, interaction.sourceId !== undefined);
    const stored = this.#apply(interaction, Number(body.type), wireOf(body.data), uploads);
    interaction.answer = body;
    const deferred = body.type === ANSWER.deferredMessage || body.type === ANSWER.deferredUpdate;
    interaction.state = deferred ? 'thinking' : 'answered';
    // A deferred update shows nothing on Discord: the message simply changes, or does not.
    if (body.type === ANSWER.deferredUpdate) interaction.state = 'answered';
    if (stored) interaction.originalId = stored.message.id;
    this.feed.tell(interaction);
    return stored;
  }

  /**
   * The interaction that a webhook token belongs to.
   *
   * @throws Refusal 10015 for an unknown token or one not acknowledged, 50027 after 15 minutes
   */
  byWebhook(token: string): Interaction {
    const { clock, limits } = this.#parts;
    const interaction = this.#byToken.get(token);
    if (!interaction) throw refusals.unknownWebhook();
    if (clock.now() - interaction.at > limits.tokenMs) throw refusals.invalidWebhookToken();
    if (!interaction.answer) throw refusals.unknownWebhook();
    return interaction;
  }

  /**
   * The message that `@original` or an id means to a token: the answer, or a follow-up.
   *
   * @throws Refusal 10008
   */
  messageOf(interaction: Interaction, name: string): Stored {
    const id = name === '@original' ? interaction.originalId : name;
    const own = id === interaction.originalId || interaction.followUpIds.includes(id ?? '');
    const stored = id && own ? this.#parts.post.get(id) : undefined;
    if (!stored) throw refusals.unknownMessage();
    return stored;
  }

  /** Edits the answer or a follow-up. @throws Refusal */
  edit(interaction: Interaction, name: string, body: Wire, uploads: readonly Upload[]): Stored {
    const { message } = this.messageOf(interaction, name);
    const stored = this.#parts.post.edit(message.id, body, uploads, []);
    if (interaction.state === 'thinking') interaction.state = 'answered';
    this.feed.tell(interaction);
    return stored;
  }

  /** Sends a follow-up; while the answer is still "thinking", it becomes the answer. @throws Refusal */
  followUp(interaction: Interaction, body: Wire, uploads: readonly Upload[]): Stored {
    const original = interaction.originalId && this.#parts.post.get(interaction.originalId);
    if (original && (original.message.flags & FLAG.loading) !== 0) {
      return this.edit(interaction, '@original', body, uploads);
    }
    if (!isAtHome(interaction.owners) && interaction.followUpIds.length >= MOST_AS_GUEST) {
      throw refusals.tooManyFollowUps();
    }
    const stored = this.#write(interaction, body, uploads, [], false, {
      message_reference: this.#reference(interaction),
    });
    interaction.followUpIds.push(stored.message.id);
    this.feed.tell(interaction);
    return stored;
  }

  #apply(
    interaction: Interaction,
    type: number,
    data: Wire,
    uploads: readonly Upload[],
  ): Stored | undefined {
    const source = interaction.sourceId ?? '';
    switch (type) {
      case ANSWER.message:
        return this.#write(interaction, data, uploads, ['data'], false, {});
      case ANSWER.deferredMessage:
        return this.#write(interaction, { flags: data.flags ?? 0 }, [], ['data'], true, {});
      case ANSWER.update:
        return this.#parts.post.edit(source, data, uploads, ['data']);
      case ANSWER.deferredUpdate:
        return this.#parts.post.get(source);
      case ANSWER.choices:
        judgeChoiceAnswer(data, interaction.optionType ?? 3);
        return undefined;
      default:
        judgeModal(data);
        return undefined;
    }
  }

  #write(
    interaction: Interaction,
    body: Wire,
    uploads: readonly Upload[],
    path: readonly string[],
    loading: boolean,
    extra: Wire,
  ): Stored {
    const { world, post } = this.#parts;
    const { person, channel } = interaction;
    const user = anyUserWire(world, person);
    const hushed = { ...body, flags: Number(body.flags ?? 0) | FLAG.ephemeral };
    return post.write({
      author: world.app,
      channel,
      body: isHushed(interaction) ? hushed : body,
      uploads,
      path,
      viewer: person,
      loading,
      extra: {
        webhook_id: world.app.id,
        application_id: world.app.id,
        interaction_metadata: interactionMetadata(world, interaction, user),
        ...extra,
      },
    });
  }

  #reference(interaction: Interaction): Wire | undefined {
    if (!interaction.originalId) return undefined;
    return {
      type: 0,
      channel_id: interaction.channel.id,
      ...(interaction.channel.guild && { guild_id: interaction.channel.guild.id }),
      message_id: interaction.originalId,
    };
  }

  #giveUp(interaction: Interaction): void {
    if (interaction.state !== 'waiting') return;
    interaction.state = 'failed';
    this.feed.tell(interaction);
  }
}

/** Where people may not use apps of their own for all to see, these answer to them alone. */
function isHushed({ owners, person, channel }: Interaction): boolean {
  return !isAtHome(owners) && !may(person, channel, 'USE_EXTERNAL_APPS');
}

/** The kinds of interaction that a person sees an answer to. */
export const VISIBLE: readonly number[] = [
  INTERACTION.command,
  INTERACTION.component,
  INTERACTION.modal,
];
