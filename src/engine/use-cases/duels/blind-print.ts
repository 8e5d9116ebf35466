import { canonicalText, stepsToC, textKey } from '../../abc/canonical.ts';
import { elementsOfText } from '../../abc/from-text.ts';
import { spellKey } from '../../abc/key.ts';
import { barTicks, spellMetre } from '../../abc/metre.ts';
import { unitOf } from '../../abc/notation.ts';
import { printTune } from '../../abc/printer.ts';
import { readMelody } from '../../abc/score-reader.ts';
import { TICKS } from '../../abc/tune.ts';
import { tuneTypeNamed } from '../../compose/tune-types.ts';
import { classify } from '../../training/types-of-tunes.ts';

export interface BlindTune {
  readonly abc: string;
  readonly type: string;
  readonly key: string;
  readonly metre: string;
  /** As written, without what is repeated. */
  readonly bars: number;
}

/**
 * A tune as it is shown in a duel: its music and nothing else, under a title that tells nothing. All that the models cannot write is
 * left out (chord symbols, ornaments, slurs, words, second notes, other voices), and everything else is spelled as they spell it, for it goes
 * through the text that they are taught. Null for a tune that this text has no words for.
 */
export function blindPrint(abc: string, title: string): BlindTune | null {
  const { tune: read } = readMelody(abc);
  if (read === null) return null;
  const { type: taught, tune } = classify(read);
  // Tunes are taught by their rhythm; here a jig is what is called one.
  const type = tuneTypeNamed(read.rhythm)?.name ?? taught;
  const written = canonicalText(tune, type);
  const full = barTicks(tune.metre);
  const from = textKey(tune.key);
  if ('refused' in written || full === null || from === null) return null;
  const { key, metre } = tune;
  const body = written.text.slice(written.text.indexOf('\n', written.musicFrom) + 1);
  const printing = { key, shift: -stepsToC(key), textKey: from, join: 1 } as const;
  const elements = elementsOfText(body, written.form, full, unitOf(metre), printing);
  const blind = printTune({
    ...{ reference: 1, titles: [title], rhythm: type, metre, unit: TICKS / 8, key },
    ...{ tempo: '', fields: [], elements },
  });
  const bars = written.form.sections.reduce((sum, section) => sum + section.bars, 0);
  return { abc: blind, type, key: spellKey(key), metre: spellMetre(metre), bars };
}
