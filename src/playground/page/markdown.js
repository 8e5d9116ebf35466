import { codeBlock } from './code-block.js';
import { el } from './dom.js';

/**
 * @typedef {object} Names how mentions are written
 * @property {(id: string) => string} person
 * @property {(id: string) => string} channel
 * @property {(id: string) => string} role
 */

/** Deeper nesting than this is shown as it was written. */
const DEEPEST = 6;

/**
 * Discord's markdown as elements: headings, subtext, quotes, lists, code, bold, italics,
 * underline, strike, spoilers, links, mentions and times. Everything else is plain text.
 *
 * @param {string} text
 * @param {Names} names
 * @returns {DocumentFragment}
 */
export function markdown(text, names) {
  const out = document.createDocumentFragment();
  // Code fences first: nothing inside them means anything.
  const parts = text.split(/```(?:([\w+-]+)\n)?([\s\S]+?)```/);
  for (let i = 0; i < parts.length; i += 3) {
    blocks(parts[i] ?? '', names, out);
    const code = parts[i + 2];
    if (code !== undefined) out.append(codeBlock(code.replace(/^\n|\n$/g, ''), parts[i + 1] ?? ''));
  }
  return out;
}

/** @type {[RegExp, string, string][]} beginning of a line, element, class */
const LINES = [
  [/^### /, 'h5', 'md-h3'],
  [/^## /, 'h4', 'md-h2'],
  [/^# /, 'h3', 'md-h1'],
  [/^-# /, 'p', 'subtext'],
  [/^> /, 'blockquote', ''],
];

/**
 * @param {string} text
 * @param {Names} names
 * @param {DocumentFragment} out
 */
function blocks(text, names, out) {
  /** @type {string[]} */
  let paragraph = [];
  /** @type {HTMLElement | null} */
  let list = null;
  const flush = () => {
    if (paragraph.some((line) => line.trim() !== '')) {
      const p = el('p');
      paragraph.forEach((line, i) => {
        if (i > 0) p.append(el('br'));
        p.append(inline(line, names));
      });
      out.append(p);
    }
    paragraph = [];
  };
  for (const line of text.replace(/^\n+|\n+$/g, '').split('\n')) {
    const kind = LINES.find(([start]) => start.test(line));
    const item = line.match(/^(?:[-*] |(\d+)\. )(.*)/);
    if (kind) {
      flush();
      list = null;
      out.append(el(kind[1], { class: kind[2] || null }, inline(line.replace(kind[0], ''), names)));
    } else if (item) {
      flush();
      if (!list) {
        list = /** @type {HTMLElement} */ (
          el(item[1] === undefined ? 'ul' : 'ol', { start: item[1] })
        );
        out.append(list);
      }
      list.append(el('li', {}, inline(item[2] ?? '', names)));
    } else if (line.trim() === '') {
      flush();
      list = null;
    } else {
      list = null;
      paragraph.push(line);
    }
  }
  flush();
}

/** What may stand inside a line; each pattern is tried where it could begin. */
const INLINE =
  /\\([\\`*_~|[\]<>@#-])|`([^`\n]+)`|\*\*([^\n]+?)\*\*(?!\*)|__([^\n]+?)__(?!_)|~~([^\n]+?)~~|\|\|([^\n]+?)\|\||\*([^*\s](?:[^*\n]*[^*\s])?)\*|\b_([^_\s](?:[^_\n]*[^_\s])?)_\b|\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)|<?(https?:\/\/[^\s<>]+)>?|<@!?(\d+)>|<#(\d+)>|<\/([^:>\n]+):\d+>|<a?:(\w+):\d+>|<t:(-?\d{1,13})(?::[tTdDfFR])?>|<@&(\d+)>/;

/**
 * @param {string} text
 * @param {Names} names
 * @param {number} [depth]
 * @returns {DocumentFragment}
 */
function inline(text, names, depth = 0) {
  const out = document.createDocumentFragment();
  let rest = text;
  while (rest !== '') {
    const found = depth < DEEPEST ? rest.match(INLINE) : null;
    if (!found) break;
    out.append(rest.slice(0, found.index));
    out.append(piece(found, names, depth));
    rest = rest.slice((found.index ?? 0) + found[0].length);
  }
  out.append(rest);
  return out;
}

/**
 * @param {RegExpMatchArray} found
 * @param {Names} names
 * @param {number} depth
 * @returns {Node | string}
 */
function piece(found, names, depth) {
  const [all, escaped, code, bold, under, strike, hidden, star, low, label, href, url] = found;
  const [person, channel, command, emoji, time, role] = found.slice(12);
  const nest = (/** @type {string} */ tag, /** @type {string} */ text) =>
    el(tag, {}, inline(text, names, depth + 1));
  if (escaped !== undefined) return escaped;
  if (code !== undefined) return el('code', {}, code);
  if (bold !== undefined) return nest('strong', bold);
  if (under !== undefined) return nest('u', under);
  if (strike !== undefined) return nest('s', strike);
  if (hidden !== undefined) return spoiler(inline(hidden, names, depth + 1));
  if (star !== undefined) return nest('em', star);
  if (low !== undefined) return nest('em', low);
  if (label !== undefined && href !== undefined) return link(href, label);
  if (url !== undefined) return link(url, url);
  if (person !== undefined) return el('span', { class: 'mention' }, `@${names.person(person)}`);
  if (channel !== undefined) return el('span', { class: 'mention' }, `#${names.channel(channel)}`);
  if (role !== undefined) return el('span', { class: 'mention' }, `@${names.role(role)}`);
  if (command !== undefined) return el('span', { class: 'mention' }, `/${command}`);
  if (emoji !== undefined) return `:${emoji}:`;
  if (time !== undefined) {
    const date = new Date(Number(time) * 1000);
    return el('time', { datetime: date.toISOString() }, date.toLocaleString());
  }
  return all ?? '';
}

/**
 * @param {string} href
 * @param {string} label
 */
function link(href, label) {
  return el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, label);
}

/** @param {Node} content */
function spoiler(content) {
  const button = el('button', {
    type: 'button',
    class: 'spoiler',
    'aria-label': 'Hidden words: show them',
    onclick: () => button.replaceWith(...inside.childNodes),
  });
  const inside = el('span', {}, content);
  button.append(inside.cloneNode(true));
  return button;
}
