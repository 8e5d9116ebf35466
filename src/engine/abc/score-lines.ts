import { type Line, withoutComment } from './reader/lines.ts';
import { fieldOf } from './reader/tune-reader.ts';
import { SCORE_CLEFS, type ScoreClef, USUAL_PROGRAM } from './score.ts';
import { decodeText } from './text-escapes.ts';

/** A voice of a text as a tune of its own: the header, and its lines of music, each where it stands in the text. */
export interface VoiceText {
  readonly id: string;
  readonly name: string;
  readonly clef: ScoreClef;
  readonly program: number | null;
  /** What its notes have to be moved by to stand where they are meant. */
  readonly octaves: number;
  readonly lines: readonly Line[];
}

/** What is known of a voice so far. */
interface Draft {
  name: string;
  clef: ScoreClef;
  program: number | null;
  octaves: number;
  readonly lines: Line[];
}

const LONGEST_NAME = 80;
/** Octaves that a voice may be moved by; what is beyond is nobody's. */
const MOST_OCTAVES = 4;
/** Voices beyond this are counted, and not told apart. */
const MOST_NAMED = 32;

/**
 * Takes the lines of a tune apart by voice. A voice begins with `V:1` on a line or `[V:1]` in one; what is said of it behind its
 * name holds from anywhere. Music before any `V:` belongs to the first. `%%MIDI program 25` and `%%MIDI channel 10` hold for
 * the voice they stand in, and in the header for all.
 */
export function voiceTextsOf(lines: readonly Line[]): VoiceText[] {
  const header: Line[] = [];
  const voices = new Map<string, Draft>();
  const usual: Omit<Draft, 'lines'> = {
    ...{ name: '', clef: 'treble', program: USUAL_PROGRAM, octaves: 0 },
  };
  /** Whose music follows; null before any is named. */
  let current: string | null = null;
  let inHeader = true;

  const named = (id: string): Draft => {
    const known = voices.get(id);
    if (known !== undefined) return known;
    const draft = { ...usual, lines: [] };
    if (voices.size < MOST_NAMED) voices.set(id, draft);
    return draft;
  };
  const begin = (value: string): string => {
    const id = /^[^\s\]]*/.exec(value.trim())?.[0] || '1';
    describe(named(id), value.trim().slice(id.length));
    return id;
  };
  const owner = (): Draft => {
    current ??= [...voices.keys()][0] ?? '1';
    return named(current);
  };

  for (const line of lines) {
    if (line.text.startsWith('%')) {
      const about = inHeader ? [usual, ...voices.values()] : [owner()];
      for (const draft of about) playedOn(draft, line.text);
      continue;
    }
    const text = withoutComment(line.text);
    const field = fieldOf(text, !inHeader);
    if (field?.name === 'V') {
      const id = begin(field.value);
      if (!inHeader) current = id;
    } else if (inHeader) {
      header.push(line);
      if (field?.name === 'K') {
        inHeader = false;
        // A clef in K: is that of voices of which no other was said.
        const clef = clefIn(field.value);
        for (const draft of [usual, ...voices.values()]) {
          if (clef !== null && draft.clef === 'treble') draft.clef = clef;
        }
      }
    } else {
      for (const { id, text: part } of partsOf(text)) {
        if (id !== null) current = begin(id);
        // A blank line ends the tune, whoever's it is.
        if (part.trim() !== '' || line.text.trim() === '')
          owner().lines.push({ ...line, text: part });
      }
    }
  }
  if (voices.size === 0) named('1');
  const silent = [...voices].filter(([, draft]) => draft.lines.length === 0);
  if (silent.length < voices.size) for (const [id] of silent) voices.delete(id);
  return [...voices].map(([id, draft]) => ({ ...draft, id, lines: [...header, ...draft.lines] }));
}

/** A line of music at its `[V:1]`s, each part in its column; what stands before the first has no id. */
function partsOf(text: string): { id: string | null; text: string }[] {
  const signs = [...text.matchAll(/\[V:([^\]]*)\]/g)];
  if (signs.length === 0) return [{ id: null, text }];
  const parts = [{ id: null as string | null, from: 0, to: signs[0]?.index ?? 0 }];
  for (const [at, sign] of signs.entries()) {
    const from = sign.index + sign[0].length;
    parts.push({ id: sign[1] ?? '', from, to: signs[at + 1]?.index ?? text.length });
  }
  return parts
    .filter(({ id, from, to }) => id !== null || text.slice(from, to).trim() !== '')
    .map(({ id, from, to }) => ({ id, text: ' '.repeat(from) + text.slice(from, to) }));
}

/** `name="Guitar" clef=bass`, in any order; `nm=`, `n=` and a clef alone say the same. */
function describe(draft: Draft, text: string): void {
  const name = /(?:^|\s)(?:name|nm|n)=(?:"([^"]*)"|(\S+))/.exec(text);
  if (name !== null) {
    draft.name = decodeText(name[1] ?? name[2] ?? '')
      .replace(/\\n/g, ' ')
      .trim()
      .slice(0, LONGEST_NAME);
  }
  const bare = text.replace(/"[^"]*"/g, '');
  draft.clef = clefIn(bare) ?? draft.clef;
  const octave = /(?:^|\s)octave=([+-]?\d{1,2})/.exec(bare)?.[1];
  if (octave !== undefined && Math.abs(Number(octave)) <= MOST_OCTAVES)
    draft.octaves = Number(octave);
}

/** The clef that the words of a `V:` or `K:` field name, or null. Clefs on another line than usual are read as the usual one. */
function clefIn(words: string): ScoreClef | null {
  const [, name, eighth = ''] =
    /(?:^|\s)(?:clef=)?"?(treble|bass|tenor|alto|perc)\d?([+-]8)?"?(?=\s|$)/.exec(words) ?? [];
  if (name === undefined) return null;
  return (
    SCORE_CLEFS.find((clef) => clef === name + eighth) ??
    SCORE_CLEFS.find((clef) => clef === name) ??
    null
  );
}

/** What a directive says of the instrument; another says nothing here. */
function playedOn(draft: Omit<Draft, 'lines'>, directive: string): void {
  const [, what, ...numbers] =
    /^%%MIDI\s+(program|channel)\s+(\d{1,3})(?:\s+(\d{1,3}))?\s*$/.exec(directive.trim()) ?? [];
  // `program 2 25`: the channel stands before it.
  const number = Number(numbers[1] ?? numbers[0]);
  if (what === 'channel' && number === 10) draft.program = null;
  else if (what === 'program' && number <= 127 && draft.program !== null) draft.program = number;
}
