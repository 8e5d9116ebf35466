import { ButtonStyle } from 'discord.js';
import {
  slugOf,
  type TrainingJobView,
  type TrainingReport,
  type TrainingSample,
  tunebookOf,
} from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { clip, plain } from '../markdown.ts';
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
import { personName } from '../people.ts';
import { said } from '../said.ts';

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
  words: Words,
  view: TrainingJobView,
  report: TrainingReport,
  sheets: readonly SamplePictures[],
): BotMessage {
  const curve: MessageFile = {
    attachment: Buffer.from(report.curve),
    name: 'curve.png',
    description: clip(curveInWords(words, report), DESCRIPTION_LIMIT),
  };
  const compared: MessageFile = {
    attachment: Buffer.from(comparedAbc(report)),
    name: `${slugOf(report.modelName)}-compared.abc`,
  };
  const samples = report.samples.map((sample, i) => ({
    sample,
    files: sampleFiles(words, sheets[i] ?? { before: null, after: null }, i + 1),
  }));
  return boxed(
    [
      text(`## ${words.say('{model} has learnt', { model: plain(report.modelName) })}`),
      text(`${plain(said(words, report.verdict))}\n\n${figures(words, report)}`),
      pictures([curve]),
      ...samples.flatMap(({ sample, files }) => [
        text(sampleHeading(words, sample)),
        ...(files.length > 0 ? [pictures(files)] : []),
      ]),
      fileCard(compared),
      text(smallPrint(words, view, report)),
      ...(report.offered
        ? [
            row([
              button(
                words.say('Make it the server’s model'),
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
function figures(words: Words, { contributed, base }: TrainingReport): string {
  return [
    words.say(
      '**Your tunes** ({given} given, {heldOut} of them held back to measure by): {change}',
      {
        given: contributed.tunes + contributed.heldOut,
        heldOut: contributed.heldOut,
        change: change(words, contributed),
      },
    ),
    words.count(
      base.tunes,
      '**What it knew before** ({count} tune to measure by): {change}',
      '**What it knew before** ({count} tunes to measure by): {change}',
      { change: change(words, base) },
    ),
    `-# ${words.say('Nats a note: how much the next note of a tune that it has not seen surprises the model. Less is better.')}`,
  ].join('\n');
}

function change(
  words: Words,
  { before, after }: { readonly before: number; readonly after: number },
): string {
  const percent = ((after - before) / before) * 100;
  const size = words.decimal(Math.abs(percent), 1);
  const way =
    percent <= -0.05
      ? words.say('{size} % better', { size })
      : percent < 0.05
        ? words.say('as good')
        : words.say('{size} % worse', { size });
  return words.say('{way}, {before} → {after} nats a note', {
    way,
    before: words.decimal(before, 3),
    after: words.decimal(after, 3),
  });
}

function curveInWords(words: Words, { contributed, steps }: TrainingReport): string {
  return words.say(
    'Curve of the training over {steps} steps: the loss on tunes held back goes from {before} to {after} nats a note.',
    {
      steps,
      before: words.decimal(contributed.before, 3),
      after: words.decimal(contributed.after, 3),
    },
  );
}

function sampleHeading(words: Words, { request, seed, before, after }: TrainingSample): string {
  const title = (one: { readonly title: string }) => plain(clip(one.title, REQUEST_LIMIT));
  const titles = words.say('Before: {before} · After: {after}', {
    before: title(before),
    after: title(after),
  });
  const small = words.say('seed {seed}', { seed: plain(clip(seed, REQUEST_LIMIT)) });
  return `### ${plain(clip(request, REQUEST_LIMIT))}\n${titles}\n-# ${small}`;
}

function sampleFiles(
  words: Words,
  { before, after }: SamplePictures,
  number: number,
): MessageFile[] {
  const file = (sheet: Sheet | null, when: 'before' | 'after'): MessageFile[] =>
    sheet === null
      ? []
      : [
          {
            attachment: Buffer.from(sheet.png),
            name: `${when}-${number}.png`,
            description: clip(
              when === 'before'
                ? words.say('Before the training: {sheet}', { sheet: sheet.altText })
                : words.say('After the training: {sheet}', { sheet: sheet.altText }),
              DESCRIPTION_LIMIT,
            ),
          },
        ];
  return [...file(before, 'before'), ...file(after, 'after')];
}

/** All tunes of both models in one file, numbered anew. */
function comparedAbc({ samples }: TrainingReport): string {
  return tunebookOf(samples.flatMap(({ before, after }) => [before.abc, after.abc]));
}

function smallPrint(words: Words, view: TrainingJobView, report: TrainingReport): string {
  const minutes = Math.max(1, Math.round(report.seconds / 60));
  const facts = [
    words.say('model `{model}` from `{base}`', { model: report.modelId, base: report.baseModelId }),
    words.count(report.steps, '{count} step', '{count} steps'),
    words.count(minutes, '{count} minute', '{count} minutes'),
    words.say('asked for by {person}', { person: personName(words, view.requesterId) }),
  ];
  const choice = report.offered
    ? words.say('Until somebody takes it into use, the model of before goes on writing here.')
    : words.say(
        'It is not offered as the server’s model. It is kept all the same: `/model use` takes it into use, `/tune` writes with it by `model:{model}`.',
        { model: report.modelId },
      );
  return `-# ${facts.join(' · ')}\n-# ${choice}`;
}
