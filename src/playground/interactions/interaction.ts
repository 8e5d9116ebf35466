import type { Wire } from '../wire.ts';
import type { Channel, Person } from '../world/world.ts';
import type { Owners } from './authority.ts';

/**
 * Where an interaction stands.
 *
 * - `waiting`: sent to the bot, not acknowledged; ends with an answer or after 3 s
 * - `thinking`: deferred, the first words still to come
 * - `answered`: a message, an update, choices or a modal arrived
 * - `failed`: no acknowledgement in time
 */
export type InteractionState = 'waiting' | 'thinking' | 'answered' | 'failed';

/** One thing that a person did and the bot is told of. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: number;
  readonly person: Person;
  readonly channel: Channel;
  readonly at: number;
  /** By whose installation of the bot. */
  readonly owners: Owners;
  /** What the person would say they did: `/tune type:jig`. */
  readonly label: string;
  readonly data: Wire;
  /** The message that a pressed button hangs on. */
  readonly sourceId?: string;
  readonly customId?: string;
  /** For a form that was filled in: the interaction that it was the answer to. */
  readonly opened?: Interaction;
  /** For autocomplete: the type of the option being typed. */
  readonly optionType?: number;
  readonly commandName?: string;
  /** 1 typed, 3 from a message's menu. */
  readonly commandType?: number;
  /** The message in whose menu the command was. */
  readonly targetId?: string;
  readonly commandId?: string;
  state: InteractionState;
  /** The callback's body, once there is one. */
  answer?: Wire;
  /** The message that `@original` means. */
  originalId?: string;
  readonly followUpIds: string[];
}
