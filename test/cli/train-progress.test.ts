import { describe, expect, it } from 'vitest';
import type { Terminal } from '../../src/cli/terminal.ts';
import { progressLine, progressView } from '../../src/cli/train-progress.ts';
import type { EpochProgress, TrainProgress } from '../../src/engine/training/progress.ts';

const heldOut = {
  ...{ tunes: 10, characters: 1000, notes: 500, nats: 1050, natsPerCharacter: 1.05 },
  ...{ natsPerNote: 2.1, natsPerTitleCharacter: null },
};
const progress: TrainProgress = {
  ...{ phase: 'training', step: 4200, steps: 12_000, loss: 0.8123, learningRate: 1e-3 },
  ...{ measured: { step: 4000, heldOut }, best: { step: 3500, heldOut } },
  ...{ charactersPerSecond: 3412.4, secondsLeft: 2530 },
};

describe('progressLine', () => {
  it('says where the run stands, the most important first', () => {
    expect(progressLine(progress, 200)).toBe(
      '████████░░░░░░░░░░░░░░░░  35 %  step 4,200/12,000  loss 0.812  held out 1.050, a note 2.100  42 min left  3,412 characters/s  best at 3,500',
    );
  });

  it('counts a case study in epochs', () => {
    const epochs: EpochProgress = {
      ...{ phase: 'evaluating', step: 6795, steps: 13_590, epoch: 46, epochs: 90, loss: 0.4712 },
      ...{ accuracy: 0.8391, validLoss: 1.0712, bestEpoch: 27, charactersPerSecond: 4000.2 },
      secondsLeft: 1800,
    };
    expect(progressLine(epochs, 200)).toBe(
      '████████████░░░░░░░░░░░░  50 %  epoch 46/90  loss 0.471  accuracy 0.839  held out 1.071  30 min left  4,000 characters/s  best at epoch 27  measuring',
    );
  });

  it('never fills the line, however narrow', () => {
    for (const columns of [10, 40, 80, 120]) {
      expect(progressLine(progress, columns).length).toBeLessThan(columns);
    }
  });
});

describe('progressView', () => {
  const watch = (isTTY: boolean) => {
    let text = '';
    let now = 0;
    const stderr = { write: (more: string) => (text += more), isTTY, columns: 100 };
    const terminal = { stderr, clock: () => new Date(now) } as unknown as Terminal;
    const view = progressView(terminal);
    return {
      after(milliseconds: number, change: Partial<TrainProgress>) {
        now += milliseconds;
        view.update({ ...progress, ...change });
      },
      end: () => view.end(),
      text: () => text,
    };
  };

  it('draws one line over and over on a terminal, ten times a second at most', () => {
    const seen = watch(true);
    for (let step = 1; step <= 100; step++) seen.after(20, { step });
    seen.after(0, { step: 101, phase: 'evaluating' });
    seen.end();
    const drawn = seen.text().split('\r\u001b[2K');
    expect(drawn.length).toBeLessThan(25);
    expect(drawn.length).toBeGreaterThan(15);
    expect(seen.text().endsWith('\n')).toBe(true);
    expect(seen.text().match(/\n/g)).toHaveLength(1);
  });

  it('writes a plain line a measurement and every half minute elsewhere', () => {
    const seen = watch(false);
    seen.after(0, { step: 1 });
    for (let step = 2; step <= 120; step++) seen.after(1000, { step });
    seen.after(1, { step: 121, phase: 'evaluating' });
    seen.after(1, { step: 121, measured: { step: 121, heldOut } });
    seen.end();
    const lines = seen.text().trimEnd().split('\n');
    expect(lines.map((line) => /step ([\d,]+)\//.exec(line)?.[1])).toEqual([
      '1',
      '31',
      '61',
      '91',
      '121',
    ]);
    expect(seen.text()).not.toContain('\u001b');
  });
});
