import type { CommandBook } from '../interactions/commands.ts';
import type { InteractionDesk } from '../interactions/desk.ts';
import type { Upload } from '../messages/attachments.ts';
import type { PostOffice } from '../messages/post-office.ts';
import type { Wire } from '../wire.ts';
import type { World } from '../world/world.ts';

/** What the routes work on. */
export interface RestParts {
  readonly world: World;
  readonly post: PostOffice;
  readonly desk: InteractionDesk;
  readonly commands: CommandBook;
  /** `ws://127.0.0.1:port` */
  readonly gatewayUrl: () => string;
}

/** One request, taken apart. */
export interface Call {
  /** By the names in the route's pattern. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Wire;
  /** The body where it is no object: a PUT of commands is a list. */
  readonly raw: unknown;
  readonly uploads: readonly Upload[];
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  /** `/channels/:channel/messages`: a step with a colon takes anything. */
  readonly pattern: string;
  /** Whether the bot's token is asked for; an interaction's token is in the path instead. */
  readonly open?: true;
  /** Published schemas of request and reply, where there are any. */
  readonly asks?: string | ((call: Call) => string | undefined);
  readonly answers?: string | ((call: Call) => string | undefined);
  /** @throws Refusal */
  handle(call: Call, parts: RestParts): Reply;
}

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const noContent: Reply = { status: 204 };

/** The params of a path that fits a pattern, else undefined. */
export function matchPattern(pattern: string, path: string): Record<string, string> | undefined {
  const steps = pattern.split('/');
  const given = path.split('/');
  if (steps.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, step] of steps.entries()) {
    const value = given[i] ?? '';
    if (step.startsWith(':')) params[step.slice(1)] = value;
    else if (step !== value) return undefined;
  }
  return params;
}
