import { EngineError } from '../../errors.ts';
import { improveInThread } from '../../improve/improve-in-thread.ts';
import type { Finding } from '../../improve/improvement.ts';
import { sentence } from '../../sentence.ts';
import { decodeText } from '../../uploads/decode-text.ts';
import { type FoundTune, findTunes } from '../../uploads/find-tunes.ts';
import type { Renderer } from '../renderer.ts';
import {
  type EngravingSource,
  IMPROVING_LIMITS,
  type ImprovedText,
  type Improving,
  type TextProblem,
} from './arranging-desk.ts';
import { NO_ABC, pointAt } from './engrave-texts.ts';

/** See ArrangingDesk.improve. */
export async function improveTexts(
  renderer: Renderer,
  sources: readonly EngravingSource[],
): Promise<Improving> {
  const bytes = sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (bytes > IMPROVING_LIMITS.bytes)
    throw new EngineError(
      'bad-request',
      sentence(
        'That is more text than is looked through at a time: at most {most} KB. Send less of it.',
        { most: IMPROVING_LIMITS.bytes / 1024 },
      ),
      { bytes },
    );
  const { found, left } = firstTunes(sources);
  if (found.length === 0) throw new EngineError('bad-abc', NO_ABC);
  const improved = await improveInThread(found.map(({ tune }) => tune));
  const tunes: ImprovedText[] = [];
  for (const [i, one] of improved.entries()) {
    const { name = null, lines = [] } = found[i] ?? {};
    const pointed = (finding: Finding): TextProblem => ({
      ...finding,
      drawing: pointAt(lines[finding.line - 1] ?? '', finding.column),
    });
    tunes.push({
      ...one,
      source: name,
      found: one.found.map(pointed),
      remaining: one.remaining.map(pointed),
      rendered: one.abc === null ? null : await rendered(renderer, one.abc, one.type),
    });
  }
  return { tunes, left };
}

interface TuneOfText {
  readonly tune: FoundTune;
  readonly name: string | null;
  /** Of the whole text that it stands in. */
  readonly lines: readonly string[];
}

/** The first tunes of some texts, and how many more there are. A message of ours shows the ABC that it has attached: once. */
function firstTunes(sources: readonly EngravingSource[]): { found: TuneOfText[]; left: number } {
  const found: TuneOfText[] = [];
  const seen = new Set<string>();
  let left = 0;
  for (const { name, text } of sources) {
    const whole = typeof text === 'string' ? text : decodeText(text).text;
    const lines = whole.split(/\r\n?|\n/);
    for (const tune of findTunes(whole)) {
      const written = tune.lines
        .map((line) => line.text.trimEnd())
        .join('\n')
        .trim();
      if (seen.has(written)) continue;
      seen.add(written);
      if (found.length < IMPROVING_LIMITS.tunes) found.push({ tune, name, lines });
      else left++;
    }
  }
  return { found, left };
}

/** Null where a text cannot be engraved: what is wrong with it is told apart. */
async function rendered(renderer: Renderer, abc: string, type: string) {
  try {
    return await renderer.render(abc, type);
  } catch (error) {
    if (error instanceof EngineError && error.code === 'bad-abc') return null;
    throw error;
  }
}
