import { ButtonStyle } from 'discord.js';
import type { TrainingJobView, TrainingProgressNews } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { plain } from '../markdown.ts';
import { type BotMessage, boxed, button, row, text } from '../message.ts';
import { personName } from '../people.ts';

const BAR_LENGTH = 20;

/** How a training goes: queued, running, failed or cancelled. What came of one that is done is end-report.ts's to say. */
export function jobMessage(words: Words, view: TrainingJobView): BotMessage {
  const stoppable = view.state === 'queued' || view.state === 'running';
  const stopping = stoppable && view.cancelRequestedAt !== null;
  const lines = stopping ? [words.say('It is being cancelled.')] : linesOf(words, view);
  return boxed([
    text(`## ${plain(view.modelName)}`),
    text(lines.join('\n')),
    text(
      `-# ${words.count(
        view.contributionIds.length,
        'Training {id} on {count} set of tunes, from model {base}, asked for by {person}',
        'Training {id} on {count} sets of tunes, from model {base}, asked for by {person}',
        { id: view.id, base: view.baseModelId, person: personName(words, view.requesterId) },
      )}`,
    ),
    ...(stoppable
      ? [
          row([
            button(
              words.say('Cancel'),
              { action: 'stop', jobId: view.id },
              {
                style: ButtonStyle.Danger,
                disabled: stopping,
              },
            ),
          ]),
        ]
      : []),
  ]);
}

function linesOf(words: Words, view: TrainingJobView): string[] {
  switch (view.state) {
    case 'queued':
      return [
        view.place === 0
          ? words.say('Waiting to begin; it is the next.')
          : words.count(
              view.place,
              'Waiting to begin: {count} training before it.',
              'Waiting to begin: {count} trainings before it.',
            ),
        ...(view.attempts > 0
          ? [words.say('It was interrupted, and goes on from where it was.')]
          : []),
      ];
    case 'running':
      return progressLines(words, view.live);
    case 'failed':
      return [
        `${words.say('It failed.')} ${view.error ?? ''}`.trim(),
        words.say('The tunes are kept; `/train` begins anew.'),
      ];
    case 'cancelled':
      return [
        `${words.say('It was cancelled.')} ${view.error ?? ''}`.trim(),
        words.say('The tunes are kept; `/train` begins anew.'),
      ];
    case 'done':
      return [words.say('It is done. `/model list` shows the new model.')];
  }
}

const PHASES: Readonly<Record<TrainingProgressNews['phase'], (words: Words) => string>> = {
  preparing: (words) =>
    words.say(
      'Getting ready: the model in use writes tunes, so that it does not forget what it knows.',
    ),
  training: (words) => words.say('Learning.'),
  measuring: (words) => words.say('Measuring what it has learnt, and what it still knows.'),
  writing: (words) => words.say('Writing tunes to compare.'),
};

function progressLines(words: Words, live: TrainingProgressNews | null): string[] {
  if (live === null) return [bar(0), words.say('Beginning.')];
  const share = live.steps > 0 ? Math.min(1, live.step / live.steps) : 0;
  const figures = [
    ...(live.step > 0
      ? [
          words.say('epoch {epoch}, step {step} of at most {steps}', {
            epoch: live.epoch,
            step: live.step,
            steps: live.steps,
          }),
        ]
      : []),
    ...(live.loss === null
      ? []
      : [words.say('loss {loss} a character', { loss: words.decimal(live.loss, 3) })]),
    ...(live.heldOut === null
      ? []
      : [words.say('{loss} a note on tunes held back', { loss: words.decimal(live.heldOut, 3) })]),
    ...(live.secondsLeft === null ? [] : [timeLeft(words, live.secondsLeft)]),
  ];
  return [
    bar(share),
    PHASES[live.phase](words),
    ...(figures.length > 0 ? [figures.join(' · ')] : []),
  ];
}

function bar(share: number): string {
  const full = Math.floor(share * BAR_LENGTH);
  return `\`${'█'.repeat(full)}${'░'.repeat(BAR_LENGTH - full)}\` ${Math.floor(share * 100)} %`;
}

/** In steps that a person plans by, so that it does not flicker. */
export function timeLeft(words: Words, seconds: number): string {
  if (seconds < 45) return words.say('less than a minute left');
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) {
    return words.count(minutes, 'about {count} minute left', 'about {count} minutes left');
  }
  const hours = Math.round(minutes / 60);
  return words.count(hours, 'about {count} hour left', 'about {count} hours left');
}
