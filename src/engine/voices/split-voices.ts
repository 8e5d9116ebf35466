/**
 * A text of ABC in several voices, as notation programs export it, taken apart: every voice becomes a text of its own that
 * the reader of tunes reads. The voices stand one after another, or take turns line by line; each may have its own `L:`.
 */
import { linesOf } from '../abc/reader/lines.ts';
import { readTune } from '../abc/reader.ts';
import type { Tune } from '../abc/tune.ts';

export interface SplitVoice {
  readonly id: string;
  readonly name: string;
  /** At the pitch that it sounds. Null where it cannot be read. */
  readonly tune: Tune | null;
  /** The first thing that is wrong with it. */
  readonly problem: string | null;
}

interface Draft {
  readonly id: string;
  words: string;
  unit: string | null;
  lines: string[];
}

const VOICE = /^V:\s*(\S+)(.*)$/;
const MOST_VOICES = 64;

/** The voices of the text's first tune, in the order in which they are named. */
export function splitVoices(text: string): SplitVoice[] {
  const header: string[] = [];
  const voices = new Map<string, Draft>();
  let now: Draft | null = null;
  let inBody = false;
  let started = false;
  for (const { text: line } of linesOf(text)) {
    if (line.startsWith('X:') && started) break;
    started ||= line.startsWith('X:');
    const own = VOICE.exec(line);
    if (own) {
      const id = own[1] as string;
      let draft = voices.get(id);
      if (!draft) {
        if (voices.size >= MOST_VOICES) break;
        draft = { id, words: '', unit: null, lines: [] };
        voices.set(id, draft);
      } else inBody = true;
      draft.words += own[2] ?? '';
      now = draft;
    } else if (line.startsWith('K:') && !now) header.push(line);
    else if (now && !inBody && line.startsWith('L:')) now.unit = line;
    else if (now && !/^(w:|%)/.test(line)) now.lines.push(line);
    else if (!now && !line.startsWith('%')) header.push(line);
  }
  const key = header.findLast((line) => line.startsWith('K:')) ?? 'K:C';
  const fields = header.filter((line) => !line.startsWith('K:'));
  return [...voices.values()].map(({ id, words, unit, lines }) => {
    const own = [...fields, ...(unit === null ? [] : [unit]), key, ...lines].join('\n');
    const { tune, problems } = readTune(own);
    const octaves = /\btreble-8\b/.test(words) ? -1 : 0;
    return {
      id,
      name: /n(?:a)?me?="([^"]{1,40})"/.exec(words)?.[1] ?? '',
      tune: tune && liftTune(tune, octaves),
      problem: problems.find(({ severity }) => severity === 'error')?.message ?? null,
    };
  });
}

/** The tune some octaves higher, as written. */
export function liftTune(tune: Tune, octaves: number): Tune {
  if (octaves === 0) return tune;
  const elements = tune.elements.map((element) =>
    element.kind === 'note'
      ? { ...element, pitches: element.pitches.map((p) => ({ ...p, step: p.step + 7 * octaves })) }
      : element,
  );
  return { ...tune, elements };
}
