import { ButtonStyle } from 'discord.js';
import {
  CONFIRMATION,
  type ParseReport,
  type StoredContribution,
  slugOf,
} from '../../engine/index.ts';
import { clip, count, linesWithin, plain } from '../markdown.ts';
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
export function parseReportMessage(upload: ParsedUpload): BotMessage {
  const { name, report, contribution, next, offersTraining } = upload;
  const taken = contribution?.tuneCount ?? 0;
  const heading =
    taken > 0 ? `## ${plain(name)}: ${count(taken, 'new tune')}` : `## ${plain(name)}: nothing new`;
  const small = contribution
    ? `\n-# Set ${contribution.id}, given under these words: “${CONFIRMATION}” Take it back with \`/contributions withdraw\`.`
    : '';
  const end = `${next}${small}`;
  const lines = [countsOf(report, taken), ...sectionsOf(report)].join('\n');
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
                'Train on what is there',
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

function countsOf(report: ParseReport, taken: number): string {
  const repaired = report.tunes.filter(({ repairs }) => repairs.length > 0).length;
  const found = `${count(report.found, 'tune')} in ${count(report.files.length, 'file')}`;
  const parts = [
    `${taken.toLocaleString('en')} taken`,
    ...(repaired > 0 ? [`${repaired.toLocaleString('en')} of them repaired`] : []),
    ...(report.refused.length > 0 ? [`${report.refused.length.toLocaleString('en')} refused`] : []),
    ...(report.duplicates.length > 0
      ? [`${report.duplicates.length.toLocaleString('en')} there already`]
      : []),
  ];
  return `${found}: ${parts.join(', ')}.`;
}

function sectionsOf(report: ParseReport): string[] {
  const repairs = tally(
    report.tunes.flatMap((tune) => tune.repairs.map((sentence) => withoutLines(sentence))),
  );
  return [
    ...section(
      '**Repaired**',
      repairs,
      ([sentence, times]) => `${short(sentence)} (${count(times, 'tune')})`,
    ),
    ...section('**Refused**', report.refused, (one) => `${short(placeOf(one))}: ${short(one.why)}`),
    ...section(
      '**There already**',
      report.duplicates,
      (one) => `${short(placeOf(one))}: ${short(`${one.title} is ${one.of}`)}`,
    ),
    ...section(
      '**Read as another character**',
      report.characters,
      (one) => `${short(one.character)} as ${short(one.became)} (${count(one.count, 'time')})`,
    ),
    ...section(
      '**Files**',
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
function section<T>(heading: string, items: readonly T[], say: (item: T) => string): string[] {
  if (items.length === 0) return [];
  const more = items.length - SHOWN;
  return [
    heading,
    ...items.slice(0, SHOWN).map((item) => `- ${clip(say(item), LINE_LIMIT)}`),
    ...(more > 0 ? [`- and ${more.toLocaleString('en')} more, in the file below`] : []),
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
