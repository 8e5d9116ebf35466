import { ButtonStyle } from 'discord.js';
import {
  CONFIRMATION,
  type ParseReport,
  type StoredContribution,
  slugOf,
} from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { clip, linesWithin, plain } from '../markdown.ts';
import { type BotMessage, boxed, button, fileCard, row, TEXT_LIMIT, text } from '../message.ts';
import { placeOf, reportText } from './report-text.ts';

/** Of each kind so many are shown in the message; the file has them all. */
const SHOWN = 5;
const LINE_LIMIT = 220;

export interface ParsedUpload {
  readonly name: string;
  readonly report: ParseReport;
  /** Null: nothing new was in it. */
  readonly contribution: StoredContribution | null;
  /** What becomes of it now, in a sentence or two. */
  readonly next: string;
  /** Offers to train on all that the server has. */
  readonly offersTraining: boolean;
}

/** What was in the files that somebody gave: the counts, the first of what was wrong, and all of it in a file. */
export function parseReportMessage(words: Words, upload: ParsedUpload): BotMessage {
  const { name, report, contribution, next, offersTraining } = upload;
  const taken = contribution?.tuneCount ?? 0;
  const heading =
    taken > 0
      ? words.count(taken, '## {name}: {count} new tune', '## {name}: {count} new tunes', {
          name: plain(name),
        })
      : words.say('## {name}: nothing new', { name: plain(name) });
  const small = contribution
    ? `\n-# ${words.say(
        'Set {id}, given under these words: “{confirmation}” Take it back with `/contributions withdraw`.',
        { id: contribution.id, confirmation: CONFIRMATION },
      )}`
    : '';
  const end = `${next}${small}`;
  const lines = [countsOf(words, report, taken), ...sectionsOf(words, report)].join('\n');
  const room = TEXT_LIMIT - heading.length - end.length;
  const file = {
    attachment: Buffer.from(reportText(name, report)),
    name: `${slugOf(name)}-report.txt`,
  };
  return boxed(
    [
      text(heading),
      text(linesWithin(lines, room)),
      fileCard(file),
      text(end),
      ...(offersTraining
        ? [
            row([
              button(
                words.say('Train on what is there'),
                { action: 'train', name },
                {
                  style: ButtonStyle.Primary,
                },
              ),
            ]),
          ]
        : []),
    ],
    [file],
  );
}

function countsOf(words: Words, report: ParseReport, taken: number): string {
  const repaired = report.tunes.filter(({ repairs }) => repairs.length > 0).length;
  const refused = report.refused.length;
  const there = report.duplicates.length;
  const files = words.count(report.files.length, '{count} file', '{count} files');
  const found = words.count(report.found, '{count} tune in {files}', '{count} tunes in {files}', {
    files,
  });
  const parts = [
    words.count(taken, '{count} taken', '{count} taken'),
    ...(repaired > 0
      ? [words.count(repaired, '{count} of them repaired', '{count} of them repaired')]
      : []),
    ...(refused > 0 ? [words.count(refused, '{count} refused', '{count} refused')] : []),
    ...(there > 0 ? [words.count(there, '{count} there already', '{count} there already')] : []),
  ];
  return `${found}: ${parts.join(', ')}.`;
}

function sectionsOf(words: Words, report: ParseReport): string[] {
  const repairs = tally(
    report.tunes.flatMap((tune) => tune.repairs.map((sentence) => withoutLines(sentence))),
  );
  return [
    ...section(
      words,
      words.say('**Repaired**'),
      repairs,
      ([sentence, times]) =>
        `${short(sentence)} (${words.count(times, '{count} tune', '{count} tunes')})`,
    ),
    ...section(
      words,
      words.say('**Refused**'),
      report.refused,
      (one) => `${short(placeOf(one))}: ${short(one.why)}`,
    ),
    ...section(
      words,
      words.say('**There already**'),
      report.duplicates,
      (one) =>
        `${short(placeOf(one))}: ${short(words.say('{title} is {other}', { title: one.title, other: one.of }))}`,
    ),
    ...section(words, words.say('**Read as another character**'), report.characters, (one) =>
      words.say('{character} as {became} ({times} ×)', {
        character: short(one.character),
        became: short(one.became),
        times: one.count,
      }),
    ),
    ...section(
      words,
      words.say('**Files**'),
      report.files.flatMap(({ name, remarks }) => remarks.map((remark) => ({ name, remark }))),
      ({ name, remark }) => `${short(name)}: ${short(remark)}`,
    ),
  ];
}

/** Clipped first: to look through a long text for formatting takes long. */
function short(text: string): string {
  return plain(clip(text, LINE_LIMIT));
}

/** Only what is shown is put into words: there may be twenty thousand. */
function section<T>(
  words: Words,
  heading: string,
  items: readonly T[],
  say: (item: T) => string,
): string[] {
  if (items.length === 0) return [];
  const more = items.length - SHOWN;
  return [
    heading,
    ...items.slice(0, SHOWN).map((item) => `- ${clip(say(item), LINE_LIMIT)}`),
    ...(more > 0
      ? [
          `- ${words.count(more, 'and {count} more, in the file below', 'and {count} more, in the file below')}`,
        ]
      : []),
  ];
}

/** `The last bar line was missing (line 12).` is the same repair in every tune. */
function withoutLines(sentence: string): string {
  return sentence.replace(/ \(lines? [^()]*\)(?=\.?$)/, '');
}

/** The most frequent first. */
function tally(sentences: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const one of sentences) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
