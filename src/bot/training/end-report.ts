import { ButtonStyle } from 'discord.js';
import {
  slugOf,
  type TrainingJobView,
  type TrainingReport,
  type TrainingSample,
} from '../../engine/index.ts';
import { clip, count, plain } from '../markdown.ts';
import {
  type BotMessage,
  boxed,
  button,
  DESCRIPTION_LIMIT,
  fileCard,
  type MessageFile,
  pictures,
  row,
  text,
} from '../message.ts';

/** An engraved tune, and what it shows in words. */
export interface Sheet {
  readonly png: Uint8Array;
  readonly altText: string;
}

/** A sample's two tunes as sheets; null for one that could not be engraved. */
export interface SamplePictures {
  readonly before: Sheet | null;
  readonly after: Sheet | null;
}

const REQUEST_LIMIT = 100;

/** What came of a training: whether it is worth it, in figures, as a curve, and in tunes of both models side by side. */
export function endReportMessage(
  view: TrainingJobView,
  report: TrainingReport,
  sheets: readonly SamplePictures[],
): BotMessage {
  const curve: MessageFile = {
    attachment: Buffer.from(report.curve),
    name: 'curve.png',
    description: clip(curveInWords(report), DESCRIPTION_LIMIT),
  };
  const compared: MessageFile = {
    attachment: Buffer.from(comparedAbc(report)),
    name: `${slugOf(report.modelName)}-compared.abc`,
  };
  const samples = report.samples.map((sample, i) => ({
    sample,
    files: sampleFiles(sheets[i] ?? { before: null, after: null }, i + 1),
  }));
  return boxed(
    [
      text(`## ${plain(report.modelName)} has learnt`),
      text(`${plain(report.verdict)}\n\n${figures(report)}`),
      pictures([curve]),
      ...samples.flatMap(({ sample, files }) => [
        text(sampleHeading(sample)),
        ...(files.length > 0 ? [pictures(files)] : []),
      ]),
      fileCard(compared),
      text(smallPrint(view, report)),
      ...(report.offered
        ? [
            row([
              button(
                'Make it the server’s model',
                { action: 'use', modelId: report.modelId },
                {
                  style: ButtonStyle.Primary,
                },
              ),
            ]),
          ]
        : []),
    ],
    [curve, ...samples.flatMap(({ files }) => files), compared],
  );
}

/** For players first, the figures behind it in the same line. */
function figures({ contributed, base }: TrainingReport): string {
  return [
    `**Your tunes** (${contributed.tunes + contributed.heldOut} given, ${contributed.heldOut} of them held back to measure by): ${change(contributed)}`,
    `**What it knew before** (${count(base.tunes, 'tune')} to measure by): ${change(base)}`,
    '-# Nats a note: how much the next note of a tune that it has not seen surprises the model. Less is better.',
  ].join('\n');
}

function change({ before, after }: { readonly before: number; readonly after: number }): string {
  const percent = ((after - before) / before) * 100;
  const size = Math.abs(percent).toFixed(1);
  const way =
    percent <= -0.05 ? `${size} % better` : percent < 0.05 ? 'as good' : `${size} % worse`;
  return `${way}, ${before.toFixed(3)} → ${after.toFixed(3)} nats a note`;
}

function curveInWords({ contributed, steps }: TrainingReport): string {
  return `Curve of the training over ${count(steps, 'step')}: the loss on tunes held back goes from ${contributed.before.toFixed(3)} to ${contributed.after.toFixed(3)} nats a note.`;
}

function sampleHeading({ request, seed, before, after }: TrainingSample): string {
  const title = (one: { readonly title: string }) => plain(clip(one.title, REQUEST_LIMIT));
  return `### ${plain(clip(request, REQUEST_LIMIT))}\nBefore: ${title(before)} · After: ${title(after)}\n-# seed ${plain(clip(seed, REQUEST_LIMIT))}`;
}

function sampleFiles({ before, after }: SamplePictures, number: number): MessageFile[] {
  const file = (sheet: Sheet | null, when: string): MessageFile[] =>
    sheet === null
      ? []
      : [
          {
            attachment: Buffer.from(sheet.png),
            name: `${when}-${number}.png`,
            description: clip(
              `${when === 'before' ? 'Before' : 'After'} the training: ${sheet.altText}`,
              DESCRIPTION_LIMIT,
            ),
          },
        ];
  return [...file(before, 'before'), ...file(after, 'after')];
}

/** All tunes of both models in one file, numbered anew. */
function comparedAbc({ samples }: TrainingReport): string {
  const tunes = samples.flatMap(({ before, after }) => [before.abc, after.abc]);
  return tunes
    .map((abc, i) => abc.replace(/^X:.*$/m, `X:${i + 1}`).trimEnd())
    .join('\n\n')
    .concat('\n');
}

function smallPrint(view: TrainingJobView, report: TrainingReport): string {
  const facts = [
    `model \`${report.modelId}\` from \`${report.baseModelId}\``,
    count(report.steps, 'step'),
    count(Math.max(1, Math.round(report.seconds / 60)), 'minute'),
    `asked for by <@${view.requesterId}>`,
  ];
  const choice = report.offered
    ? 'Until somebody takes it into use, the model of before goes on writing here.'
    : `It is not offered as the server’s model. It is kept all the same: \`/model use\` takes it into use, \`/tune\` writes with it by \`model:${report.modelId}\`.`;
  return `-# ${facts.join(' · ')}\n-# ${choice}`;
}
