import { EngineError } from '../../errors.ts';
import { type Sentence, sentence } from '../../sentence.ts';
import { decodeText } from '../../uploads/decode-text.ts';
import type { Renderer } from '../renderer.ts';
import {
  ENGRAVING_LIMITS,
  type EngravedTune,
  type Engraving,
  type EngravingSource,
  type TextProblem,
  type UnreadableTune,
} from './arranging-desk.ts';
import { tunesOfText, type WrittenText } from './tunes-of-text.ts';

/** What is said of a message that nothing can be engraved of. */
export const NO_ABC = sentence(
  'There is no ABC in that message. A tune begins with a line such as X:1, says its key in a line such as K:G, and then come its notes: in the message itself, in a code block, or in an attached .abc or .txt file.',
);

const PROBLEMS_SHOWN = 3;
/** Of a line as much is shown as fits beside each other on a phone. */
const SHOWN_WIDTH = 40;

/** See ArrangingDesk.engrave. */
export async function engraveTexts(
  renderer: Renderer,
  sources: readonly EngravingSource[],
): Promise<Engraving> {
  const bytes = sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (bytes > ENGRAVING_LIMITS.bytes) {
    throw new EngineError(
      'bad-request',
      sentence(
        'That is more text than is engraved at a time: at most {most} KB. Send less of it.',
        {
          most: ENGRAVING_LIMITS.bytes / 1024,
        },
      ),
      { bytes },
    );
  }
  const tunes: EngravedTune[] = [];
  const refused: UnreadableTune[] = [];
  const seen = new Set<string>();
  let left = 0;
  for (const { name, text } of sources) {
    const whole = typeof text === 'string' ? text : decodeText(text).text;
    const lines = whole.split(/\r\n?|\n/);
    const found = tunesOfText(whole, ENGRAVING_LIMITS.tunes - tunes.length - refused.length);
    left += found.left;
    for (const tune of found.tunes) {
      // A message of ours shows the ABC that it has attached.
      if (seen.has(tune.abc)) continue;
      seen.add(tune.abc);
      // One after the other: the renderer has one thread, which others wait for too.
      const done = await engrave(renderer, tune, lines);
      if ('png' in done) tunes.push({ ...done, source: name });
      else refused.push({ ...done, source: name });
    }
  }
  if (tunes.length === 0 && refused.length === 0) {
    throw new EngineError('bad-abc', NO_ABC);
  }
  return { tunes, refused, left };
}

type Engraved = Omit<EngravedTune, 'source'> | Omit<UnreadableTune, 'source'>;

async function engrave(
  renderer: Renderer,
  { title, type, abc, line, problems }: WrittenText,
  lines: readonly string[],
): Promise<Engraved> {
  const shown = problems
    .slice(0, PROBLEMS_SHOWN)
    .map((one) => problemAt(lines, one, { text: one.message, values: {} }));
  try {
    const rendered = await renderer.render(abc, type);
    return {
      ...rendered,
      title,
      type,
      abc,
      problems: shown,
      moreProblems: problems.length - shown.length,
    };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    // What the reader says has a place; what the engraver says is about the tune.
    const [first] = shown;
    const why = error.sentence ?? { text: error.message, values: {} };
    return { title, ...(first ?? problemAt(lines, { line, column: 1 }, why)) };
  }
}

function problemAt(
  lines: readonly string[],
  { line, column }: { readonly line: number; readonly column: number },
  message: Sentence,
): TextProblem {
  return { line, column, message, drawing: pointAt(lines[line - 1] ?? '', column) };
}

/** A line, or what of it is around a column (from 1), with a caret below that column. */
export function pointAt(line: string, column: number): string {
  const at = Math.min(Math.max(0, column - 1), line.length);
  const from = Math.max(0, Math.min(at - SHOWN_WIDTH / 2, line.length - SHOWN_WIDTH));
  const shown = line.slice(from, from + SHOWN_WIDTH).replace(/\s/g, ' ');
  const before = from > 0 ? '…' : '';
  const behind = from + SHOWN_WIDTH < line.length ? '…' : '';
  return `${before}${shown}${behind}\n${' '.repeat(before.length + at - from)}^`;
}
