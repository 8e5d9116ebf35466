import type { EpochProgress, TrainProgress } from '../engine/training/progress.ts';
import type { Terminal } from './terminal.ts';

type Progress = TrainProgress | EpochProgress;

/** Shows how a run goes. */
export interface ProgressView {
  update(progress: Progress): void;
  /** Leaves the cursor on a line of its own. */
  end(): void;
}

/** A bar is drawn anew at most this often. */
const REDRAW_MS = 100;
/** Without a terminal, a line at least this often. */
const LINE_MS = 30_000;
const BAR_WIDTH = 24;

/** On a terminal one line that is drawn over and over; elsewhere a line now and then, and one for each measurement. */
export function progressView(terminal: Terminal): ProgressView {
  return terminal.stderr.isTTY ? barView(terminal) : lineView(terminal);
}

function barView({ stderr, clock }: Terminal): ProgressView {
  let drawn = 0;
  let last: Progress | null = null;
  const draw = (progress: Progress) => {
    stderr.write(`\r\u001b[2K${progressLine(progress, stderr.columns ?? 80)}`);
  };
  return {
    update(progress) {
      last = progress;
      const now = clock().getTime();
      if (now - drawn < REDRAW_MS && progress.phase === 'training') return;
      drawn = now;
      draw(progress);
    },
    end() {
      if (last !== null) draw(last);
      stderr.write('\n');
    },
  };
}

function lineView({ stderr, clock }: Terminal): ProgressView {
  let written = 0;
  let measuredAt = -1;
  return {
    update(progress) {
      const now = clock().getTime();
      const step = milestoneOf(progress);
      if (progress.phase === 'evaluating' || (step === measuredAt && now - written < LINE_MS))
        return;
      written = now;
      measuredAt = step;
      stderr.write(`${facts(progress).join('  ')}\n`);
    },
    end() {},
  };
}

/** `[#######-------] 41 %  step 4,920/12,000 ...`, cut to the columns there are. */
export function progressLine(progress: Progress, columns: number): string {
  const share = progress.step / progress.steps;
  const full = Math.round(share * BAR_WIDTH);
  const bar = '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
  const percent = `${Math.floor(share * 100)} %`.padStart(5);
  const line = `${bar} ${percent}  ${facts(progress).join('  ')}`;
  // A terminal wraps a line that fills it, and the next one would be drawn below it.
  return line.length < columns ? line : `${line.slice(0, Math.max(0, columns - 2))}…`;
}

/** Changes with every measurement. */
function milestoneOf(progress: Progress): number {
  return 'epoch' in progress ? progress.epoch : (progress.measured?.step ?? -1);
}

const whole = (value: number) => Math.round(value).toLocaleString('en');

/** The most important first: a narrow terminal cuts the end off. */
function facts(progress: Progress): string[] {
  const { phase, step, steps, charactersPerSecond, secondsLeft } = progress;
  return [
    ...('epoch' in progress ? epochFacts(progress) : stepFacts(progress)),
    ...(secondsLeft === null || step >= steps ? [] : [`${durationOf(secondsLeft)} left`]),
    ...(charactersPerSecond === null ? [] : [`${whole(charactersPerSecond)} characters/s`]),
    ...bestFact(progress),
    ...(phase === 'evaluating' ? ['measuring'] : []),
  ];
}

function stepFacts({ step, steps, loss, measured }: TrainProgress): string[] {
  return [
    `step ${whole(step)}/${whole(steps)}`,
    ...(loss === null ? [] : [`loss ${loss.toFixed(3)}`]),
    ...(measured === null
      ? []
      : [
          `held out ${measured.heldOut.natsPerCharacter.toFixed(3)}, a note ${measured.heldOut.natsPerNote.toFixed(3)}`,
        ]),
  ];
}

function epochFacts({ epoch, epochs, loss, accuracy, validLoss }: EpochProgress): string[] {
  return [
    `epoch ${epoch}/${epochs}`,
    ...(loss === null ? [] : [`loss ${loss.toFixed(3)}`]),
    ...(accuracy === null ? [] : [`accuracy ${accuracy.toFixed(3)}`]),
    ...(validLoss === null ? [] : [`held out ${validLoss.toFixed(3)}`]),
  ];
}

function bestFact(progress: Progress): string[] {
  if ('epoch' in progress) {
    return progress.bestEpoch === null ? [] : [`best at epoch ${progress.bestEpoch}`];
  }
  const { best, measured } = progress;
  return best === null || best.step === measured?.step ? [] : [`best at ${whole(best.step)}`];
}

function durationOf(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 90) return `${whole} s`;
  const minutes = Math.round(whole / 60);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
