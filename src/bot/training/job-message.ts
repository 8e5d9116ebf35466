import { ButtonStyle } from 'discord.js';
import type { TrainingJobView, TrainingProgressNews } from '../../engine/index.ts';
import { count, plain } from '../markdown.ts';
import { type BotMessage, boxed, button, row, text } from '../message.ts';

const BAR_LENGTH = 20;

/** How a training goes: queued, running, failed or cancelled. What came of one that is done is end-report.ts's to say. */
export function jobMessage(view: TrainingJobView): BotMessage {
  const stoppable = view.state === 'queued' || view.state === 'running';
  const stopping = stoppable && view.cancelRequestedAt !== null;
  const lines = stopping ? ['It is being cancelled.'] : linesOf(view);
  return boxed([
    text(`## ${plain(view.modelName)}`),
    text(lines.join('\n')),
    text(
      `-# Training ${view.id} on ${count(view.contributionIds.length, 'set')} of tunes, from model ${view.baseModelId}, asked for by <@${view.requesterId}>`,
    ),
    ...(stoppable
      ? [
          row([
            button(
              'Cancel',
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

function linesOf(view: TrainingJobView): string[] {
  switch (view.state) {
    case 'queued':
      return [
        view.place === 0
          ? 'Waiting to begin; it is the next.'
          : `Waiting to begin: ${count(view.place, 'training')} before it.`,
        ...(view.attempts > 0 ? ['It was interrupted, and goes on from where it was.'] : []),
      ];
    case 'running':
      return progressLines(view.live);
    case 'failed':
      return [`It failed. ${view.error ?? ''}`.trim(), 'The tunes are kept; `/train` begins anew.'];
    case 'cancelled':
      return [
        `It was cancelled. ${view.error ?? ''}`.trim(),
        'The tunes are kept; `/train` begins anew.',
      ];
    case 'done':
      return ['It is done. `/model list` shows the new model.'];
  }
}

const PHASES: Readonly<Record<TrainingProgressNews['phase'], string>> = {
  preparing:
    'Getting ready: the model in use writes tunes, so that it does not forget what it knows.',
  training: 'Learning.',
  measuring: 'Measuring what it has learnt, and what it still knows.',
  writing: 'Writing tunes to compare.',
};

function progressLines(live: TrainingProgressNews | null): string[] {
  if (live === null) return [bar(0), 'Beginning.'];
  const share = live.steps > 0 ? Math.min(1, live.step / live.steps) : 0;
  const figures = [
    ...(live.step > 0 ? [`epoch ${live.epoch}, step ${live.step} of at most ${live.steps}`] : []),
    ...(live.loss === null ? [] : [`loss ${live.loss.toFixed(3)} a character`]),
    ...(live.heldOut === null ? [] : [`${live.heldOut.toFixed(3)} a note on tunes held back`]),
    ...(live.secondsLeft === null ? [] : [timeLeft(live.secondsLeft)]),
  ];
  return [bar(share), PHASES[live.phase], ...(figures.length > 0 ? [figures.join(' · ')] : [])];
}

function bar(share: number): string {
  const full = Math.floor(share * BAR_LENGTH);
  return `\`${'█'.repeat(full)}${'░'.repeat(BAR_LENGTH - full)}\` ${Math.floor(share * 100)} %`;
}

/** In steps that a person plans by, so that it does not flicker. */
export function timeLeft(seconds: number): string {
  if (seconds < 45) return 'less than a minute left';
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `about ${count(Math.max(1, minutes), 'minute')} left`;
  return `about ${count(Math.round(minutes / 60), 'hour')} left`;
}
