/**
 * The melody of a text in several voices: one that is named so, then a soprano, otherwise the first. Lines of other
 * voices become comments, inline voice fields spaces, so that places stay right.
 */
import type { Line } from '../abc/reader/lines.ts';
import type { Repairs } from './repairs.ts';

/** How voices are called that have the tune, the surest first. */
const MELODY_NAMES: readonly RegExp[] = [/melod|\btune\b|\blead\b/i, /sopran|\bcant/i];

const VOICE_LINE = /^V:\s*(\S+)(.*)$/;
const VOICE_INLINE = /\[V:\s*([^\]\s]+)([^\]]*)\]/g;
const FIELD = /^[A-Za-z+]:(?!\s{0,9}[|:])/;

/** The lines of one voice. `body`: the index of the first line behind the header. */
export function melodyLines(
  lines: readonly Line[],
  body: number,
  repairs: Repairs,
): readonly Line[] {
  const voices = voicesOf(lines, body);
  if (voices.size < 2) return lines;
  const sounding = [...voices].filter(([, { sounds }]) => sounds);
  const named = MELODY_NAMES.map((pattern) =>
    sounding.find(([id, { words }]) => pattern.test(`${id} ${words}`)),
  ).find((found) => found !== undefined);
  const chosen = (named ?? sounding[0] ?? [...voices][0])?.[0] ?? '';
  const name = voices.get(chosen)?.words.match(/n(?:a)?me?="([^"]{1,40})"/)?.[1];
  repairs.add(
    `Of ${voices.size} voices ${named ? 'the melody' : 'the first'} was taken (${name ?? `V:${chosen.slice(0, 20)}`})`,
    null,
  );
  let now: string | null = null;
  return lines.map((line, i) => {
    const voice = VOICE_LINE.exec(line.text)?.[1];
    if (voice !== undefined) {
      if (i >= body) now = voice;
      return { ...line, text: '%' };
    }
    if (i < body || line.text.startsWith('%') || line.text.trim() === '') return line;
    if (FIELD.test(line.text) || !line.text.includes('[V:'))
      return now === null || now === chosen ? line : { ...line, text: '%' };
    const { text, last } = inlineVoice(line.text, now, chosen);
    now = last;
    return { ...line, text };
  });
}

interface Voice {
  words: string;
  sounds: boolean;
}

function voicesOf(lines: readonly Line[], body: number): Map<string, Voice> {
  const voices = new Map<string, Voice>();
  let now: Voice | null = null;
  const voice = (id: string, words: string): Voice => {
    const known = voices.get(id) ?? { words: '', sounds: false };
    known.words = `${known.words} ${words}`.slice(0, 500);
    voices.set(id, known);
    return known;
  };
  lines.forEach(({ text }, i) => {
    const own = VOICE_LINE.exec(text);
    if (own) {
      const named = voice(own[1] ?? '', own[2] ?? '');
      if (i >= body) now = named;
    } else if (i >= body && text.includes('[V:') && !text.startsWith('%')) {
      for (const [, id = '', words = ''] of text.matchAll(VOICE_INLINE)) {
        now = voice(id, words);
        now.sounds = true;
      }
    } else if (i >= body && now && !text.startsWith('%') && !FIELD.test(text) && text.trim() !== '')
      (now as Voice).sounds = true;
  });
  return voices;
}

/** The parts of a line that the voice sings; the rest as spaces. */
function inlineVoice(
  text: string,
  before: string | null,
  chosen: string,
): { text: string; last: string | null } {
  let out = '';
  let now = before;
  let from = 0;
  const take = (to: number) => {
    const part = text.slice(from, to);
    out += now === null || now === chosen ? part : ' '.repeat(part.length);
    from = to;
  };
  for (const match of text.matchAll(VOICE_INLINE)) {
    take(match.index);
    out += ' '.repeat(match[0].length);
    from = match.index + match[0].length;
    now = match[1] ?? null;
  }
  take(text.length);
  // A line of nothing but spaces would end the tune.
  return { text: out.trim() === '' ? '%' : out, last: now };
}
