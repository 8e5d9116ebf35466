import { escapeMarkdown } from 'discord.js';

/** Text in Discord's markdown. Lengths are in UTF-16 units, which never undercount what Discord counts. */

/** At most `limit` long, an ellipsis where something was cut, never half a surrogate pair. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** As many whole lines from the beginning as fit in `room`. */
export function linesWithin(text: string, room: number): string {
  if (text.length <= room) return text;
  const end = text.lastIndexOf('\n', Math.max(0, room));
  return end < 0 ? '' : text.slice(0, end);
}

/** Three backticks would end the block; no ABC needs them, so they become apostrophes here (the file keeps them). */
export function codeBlock(text: string, language: string): string {
  return `\`\`\`${language}\n${text.trimEnd().replaceAll('```', "'''")}\n\`\`\``;
}

/** In a line of text; a text with backticks of its own is fenced by two, with blanks between. */
export function inlineCode(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
}

/** Text that a person or a network wrote, in a line: none of it may turn into formatting, a link or a mention's look. */
export function plain(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' '), {
    heading: true,
    bulletedList: true,
    numberedList: true,
    // discord.js finds the first link of a text only; without a bracket there is none.
  }).replace(/[<@[]/g, '\\$&');
}

/** Made once: making one takes longer than formatting a thousand numbers. */
const NUMBERS = new Intl.NumberFormat('en');

/** `1 tune`, `2,000 tunes`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${NUMBERS.format(number)} ${number === 1 ? one : many}`;
}
