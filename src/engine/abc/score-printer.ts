import { readKey, signatureOf, spellAccidental } from './key.ts';
import { headerLines } from './printer.ts';
import { musicLinesTogether } from './printer-lines.ts';
import { DRUM, type Score, type ScoreClef, type Voice } from './score.ts';
import { misalignments, withBarLinesOf, withSingleBarRests } from './score-bars.ts';
import { encodeText } from './text-escapes.ts';
import type { Alteration, Tune } from './tune.ts';

export interface ScorePrintOptions {
  /** Bars on a line of music; a pick-up and a second ending are not counted. Default 4. */
  readonly barsPerLine?: number;
  /** Lines end behind these bar lines of the first voice, counted from 0, in place of every so many bars. */
  readonly endsAfter?: ReadonlySet<number>;
}

/**
 * Prints voices as ABC 2.1: the header, a `V:` line with name and clef for each voice and one that brackets them, then voice
 * after voice, each with its instrument. All their lines end at the same bars. Chord symbols are printed, but programs that
 * would play them are told not to: that is what the other voices do.
 *
 * The directives are those that abc2midi and abcjs understand, and that other programs pass over; the drum is told to each in
 * its own way. Directives of a voice stand behind a `V:` line of its own: behind `[V:1]` abcjs takes them for every voice's.
 *
 * Throws Error where the voices do not have the same bars: whoever made the score has to see to that.
 */
export function printScore(
  { voices }: Score,
  { barsPerLine = 4, endsAfter }: ScorePrintOptions = {},
): string {
  const [first] = voices;
  if (first === undefined) throw new Error('a score without any voice');
  const [problem] = misalignments(voices);
  if (problem !== undefined) throw new Error(problem.message);
  const lead = withSingleBarRests(first.tune);
  const tunes = voices.map(({ tune }, at) =>
    at === 0 ? lead : withBarLinesOf(lead, withSingleBarRests(tune)),
  );
  const music = musicLinesTogether(tunes, barsPerLine, endsAfter);
  const [key = '', ...above] = headerLines(first.tune).toReversed();
  const lines = [
    ...above.toReversed(),
    ...(voices.some(({ program }) => program === null)
      ? [`%%percmap ${DRUM.written} ${DRUM.number}`]
      : []),
    ...(voices.length > 1 ? [`%%score [${voices.map(({ id }) => id).join(' ')}]`] : []),
    ...voices.map(voiceLine),
    key,
    ...voices.flatMap((voice, at) => [
      `V:${voice.id}`,
      ...directivesOf(voice).map((directive) => `%%MIDI ${directive}`),
      ...(music[at] ?? []),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function voiceLine({ id, name, clef }: Voice): string {
  const named = name === '' ? '' : ` name="${encodeText(name.replaceAll('"', "'"))}"`;
  return `V:${id}${named} ${clefWords(clef)}`;
}

const clefWords = (clef: ScoreClef): string =>
  clef === 'perc' ? 'clef=perc stafflines=1' : `clef=${clef}`;

/** abc2midi looks the drum up as the key has the note: in F it is a B flat. */
function drumNames({ key, elements }: Tune): string[] {
  const keys = elements.flatMap((element) =>
    element.kind === 'field' && element.name === 'K' ? (readKey(element.value)?.key ?? []) : [],
  );
  const alterations = [key, ...keys].map((one): Alteration => signatureOf(one)[DRUM.step] ?? 0);
  return [...new Set<Alteration>([0, ...alterations])].map(
    (alteration) => `${alteration === 0 ? '' : spellAccidental(alteration)}${DRUM.written}`,
  );
}

function directivesOf({ program, tune }: Voice): string[] {
  const symbols = tune.elements.some((element) => 'chord' in element);
  return [
    ...(program === null
      ? ['channel 10', ...drumNames(tune).map((name) => `drummap ${name} ${DRUM.number}`)]
      : [`program ${program}`]),
    ...(symbols ? ['gchordoff'] : []),
  ];
}
