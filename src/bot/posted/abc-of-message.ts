import { ComponentType, type Message } from 'discord.js';
import type { Handed } from '../download.ts';

/** A message as far as ABC may stand in it. */
export interface PostedMessage {
  readonly text: string;
  /** Attached files that hold ABC by their names. */
  readonly files: readonly Handed[];
}

/** Attached files that are looked at. */
const MOST_FILES = 5;
/** A component may hold others, in Discord's own messages three deep. */
const DEEPEST = 5;

/** What of a message may be ABC: its text, that of its components and of what it forwards, and files named .abc or .txt. */
export function postedMessage(message: Message): PostedMessage {
  const parts = [message, ...message.messageSnapshots.values()];
  const texts = parts.flatMap(({ content, components }) => [
    content ?? '',
    ...(components ?? []).flatMap((component) => textsIn(component.toJSON(), 0)),
  ]);
  const files = parts
    .flatMap(({ attachments }) => [...(attachments?.values() ?? [])])
    .filter(({ name }) => /\.(abc|txt)$/i.test(name))
    .slice(0, MOST_FILES)
    .map(({ name, url, size }) => ({ name, url, size }));
  return { text: texts.filter(mayBeAbc).map(abcIn).join('\n\n').trimEnd(), files };
}

function textsIn(component: unknown, depth: number): string[] {
  if (depth > DEEPEST || typeof component !== 'object' || component === null) return [];
  const { type, content, components } = component as Record<string, unknown>;
  const own = type === ComponentType.TextDisplay && typeof content === 'string' ? [content] : [];
  const inner = Array.isArray(components) ? components : [];
  return [...own, ...inner.flatMap((one) => textsIn(one, depth + 1))];
}

/** A line by which ABC is known. */
const FIELD = /^[ \t]*[XK]:/m;

/** Whether a text has a line that ABC begins with. */
export function mayBeAbc(text: string): boolean {
  return FIELD.test(text);
}

/**
 * The ABC of a text as people post it, on the lines that it has there: what stands in code blocks, where any of these holds
 * ABC; else all of it. Quotation marks of Discord's (`> `) are taken off.
 */
export function abcIn(text: string): string {
  const plain = /^> ?[XK]:/m.test(text) ? text.replace(/^> ?/gm, '') : text;
  const parts = plain.split('```');
  // A block that is not closed lasts to the end, as its writer meant it.
  const blocks = parts.map((part, at) => (at % 2 === 1 ? withoutLanguage(part) : null));
  if (!blocks.some((block) => block !== null && mayBeAbc(block)))
    return plain.replaceAll('```', '');
  return parts.map((part, at) => blocks[at] ?? part.replace(/[^\n]/g, '')).join('');
}

/** A block may say its language behind its opening: that is no music. */
function withoutLanguage(block: string): string {
  return block.replace(/^[A-Za-z0-9_+-]*[ \t]*(?=\r?\n)/, '');
}
