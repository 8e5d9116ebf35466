/**
 * The lines of one tune, mended before they are read: what is no ABC but plain to a person. Replacements are as long as
 * what they replace wherever a place in the line could be reported.
 */
import { parseMetre } from '../abc/metre.ts';
import type { Line } from '../abc/reader/lines.ts';
import { type CharacterCounts, mapCharacters } from './characters.ts';
import { nearestNotes } from './nearest-notes.ts';
import type { Repairs } from './repairs.ts';
import { melodyLines } from './voices.ts';

export interface MendedLines {
  readonly lines: readonly Line[];
  /** No `K:` stood there; one was put in for reading. */
  readonly keyMissing: boolean;
  readonly hasUnit: boolean;
}

const FIELD = /^[A-Za-z+]:(?!\s{0,9}[|:])/;
const isField = (text: string): boolean => FIELD.test(text);
const isRemark = (text: string): boolean => text.startsWith('%');
const COMMENT = '%';

/** A word of nothing but notes, rests and the letters of decorations. */
const NOTES = /^[A-Ga-gxyzXZHJLMOPRSTuvn]+$/;
/** What may hold words in music: quotes, decorations, fields. */
const WORDED = /"[^"]*"|![^!\s]*!|\[[A-Za-z]:[^\]]*\]/g;

/** Words between lines of music, as people write them: no bar line, and something that no tune could be. */
function isProse(text: string): boolean {
  const bare = text.replace(WORDED, ' ');
  if (bare.includes('|')) return false;
  return (bare.match(/[A-Za-z\u00C0-\u024F']{3,}/g) ?? []).some((word) => !NOTES.test(word));
}

/** Whether a line reads as music: bar lines, and no words. */
function isMusic(text: string): boolean {
  const bare = text.replace(WORDED, ' ');
  return bare.includes('|') && !isProse(bare.replaceAll('|', ' ')) && /[A-Ga-gz]/.test(bare);
}

export function mendLines(
  source: readonly Line[],
  counts: CharacterCounts,
  repairs: Repairs,
): MendedLines {
  const key = source.findIndex(({ text }) => text.startsWith('K:'));
  const body = key >= 0 ? key + 1 : firstMusic(source);
  const isNotes = ({ text }: Line, at: number) => at >= body && !isField(text) && !isRemark(text);
  const plain = nearestNotes(source, isNotes, repairs).map((line, i) =>
    withText(line, mapCharacters(line.text, isNotes(line, i), counts)),
  );
  const whole = joinTokens(plain, body, repairs);
  const voiced = melodyLines(whole, body, repairs);
  const mended = voiced.map((line, i) => {
    if (isRemark(line.text) || line.text.trim() === '') return line;
    const tagless = withoutTags(line, repairs);
    if (i >= body) return isField(tagless.text) ? tagless : musicLine(tagless, repairs);
    return headerLine(tagless, repairs);
  });
  const hasUnit = mended.some(({ text }, i) => text.startsWith('L:') && i < body + 3);
  if (key >= 0) return { lines: mended, keyMissing: false, hasUnit };
  const at = mended[body];
  const inserted = at ? [{ ...at, text: 'K:C' }] : [];
  return {
    lines: [...mended.slice(0, body), ...inserted, ...mended.slice(body)],
    keyMissing: true,
    hasUnit,
  };
}

/** What no line of music begins with: the rest of a note whose beginning stands on the line before. */
const REST_OF_TOKEN = /^[/,'\]][^\s|]*|^\d[^\s|.]*(?=\s|[A-Ga-g(|])/;

/** Mail programs break lines at 72 characters, in the middle of a note if need be. */
function joinTokens(lines: readonly Line[], body: number, repairs: Repairs): readonly Line[] {
  const out = [...lines];
  for (let i = body + 1; i < out.length; i++) {
    const line = out[i];
    const before = out[i - 1];
    if (!line || !before || i <= body || before.text.trim() === '') continue;
    if ([line, before].some(({ text }) => isField(text) || isRemark(text))) continue;
    const open = /\[[^\]|:"]{0,20}$/.test(before.text) && /^[^[|:"]{0,20}\]/.test(line.text);
    const rest = open ? /^[^\]]*\][^\s|]*/ : REST_OF_TOKEN;
    const token = /[|:\]]\s*$/.test(before.text) ? undefined : rest.exec(line.text)?.[0];
    if (token === undefined) continue;
    repairs.add('A note was broken over two lines; it was joined', { line: line.number });
    out[i - 1] = { ...before, text: before.text.trimEnd() + token };
    const left = ' '.repeat(token.length) + line.text.slice(token.length);
    out[i] = { ...line, text: left.trim() === '' ? COMMENT : left };
  }
  return out;
}

const withText = (line: Line, text: string): Line =>
  text === line.text ? line : { ...line, text };

function firstMusic(lines: readonly Line[]): number {
  const at = lines.findIndex(({ text }) => !isField(text) && !isRemark(text) && isMusic(text));
  return at < 0 ? lines.length : at;
}

/** A metre or a unit length that says nothing is as good as none. */
function headerLine(line: Line, repairs: Repairs): Line {
  const { text } = line;
  const value = text.slice(2).replace(/%.*$/, '').trim();
  if (text.startsWith('M:') && value.length < 100 && parseMetre(value) === null) {
    const fraction = /\b(\d{1,2}\/(?:1|2|4|8|16))\b/.exec(value)?.[1];
    if (fraction !== undefined && parseMetre(fraction)) {
      repairs.add(`The metre (M:${value.slice(0, 30)}) was read as ${fraction}`, {
        line: line.number,
      });
      return { ...line, text: `M:${fraction}` };
    }
    repairs.add(`The metre (M:${value.slice(0, 30)}) cannot be read; it was left out`, {
      line: line.number,
    });
    return { ...line, text: COMMENT };
  }
  if (text.startsWith('L:') && !/^1(?:\s*\/\s*(?:1|2|4|8|16|32|64))?$/.test(value)) {
    repairs.add(`The unit length (L:${value.slice(0, 30)}) cannot be read; it was left out`, {
      line: line.number,
    });
    return { ...line, text: COMMENT };
  }
  return line;
}

/** None of them is made of notes: in music, `A<b c>d` is broken rhythm. */
const TAGS = /<\/?(?:br|p|pre|div|span|tt|code)(?:\s[^<>]{0,200})?\/?>/gi;

/** Without tags of a web page that the tune was copied from. */
function withoutTags(line: Line, repairs: Repairs): Line {
  if (!line.text.includes('<')) return line;
  const text = line.text.replace(TAGS, (tag) => ' '.repeat(tag.length));
  if (text === line.text) return line;
  repairs.add('Tags of a web page were left out', { line: line.number });
  return { ...line, text: text.trim() === '' ? COMMENT : text };
}

const ENTITY_SIGNS: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  nbsp: ' ',
};
const ENTITY = /&(lt|gt|quot|amp|nbsp);/g;

function musicLine(line: Line, repairs: Repairs): Line {
  const place = { line: line.number };
  if (isProse(line.text)) {
    repairs.add('A line of words in the music was left out', place);
    return { ...line, text: COMMENT };
  }
  let { text } = line;
  const plain = text.replace(ENTITY, (whole, name: string) =>
    (ENTITY_SIGNS[name] ?? '').padEnd(whole.length),
  );
  if (plain !== text)
    repairs.add('Signs of a web page (&gt; and the like) were read as what they stand for', place);
  text = plain;
  if (text.includes('&')) {
    const first = firstLayer(text);
    if (first !== text) repairs.add('Of two voices in one bar (&) the first was taken', place);
    text = first;
  }
  return withText(line, text);
}

/** The bars without what stands between `&` and the bar line. */
function firstLayer(text: string): string {
  let out = '';
  let quoted = false;
  let layered = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '"') quoted = !quoted;
    if (!quoted && c === '&') layered = true;
    if (!quoted && (c === '|' || (c === ':' && text.charAt(i + 1) === '|'))) layered = false;
    out += layered ? ' ' : c;
  }
  return out;
}
