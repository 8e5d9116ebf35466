import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { curvePng, drawCurve } from './curve.ts';
import type { Measured } from './progress.ts';
import { appendRow, type LogRow, openLog } from './run-log.ts';

/**
 * Sums since the last row of the log. They are kept in the checkpoint, so that a run which was stopped between two rows
 * writes the same loss as one that was not.
 */
export interface Tally {
  readonly steps: number;
  readonly loss: number;
  readonly characters: number;
  /** Seconds spent on steps; evaluations not counted. */
  readonly seconds: number;
  /** Of the latest step. */
  readonly gradientNorm: number;
}

const EMPTY: Tally = { steps: 0, loss: 0, characters: 0, seconds: 0, gradientNorm: 0 };

/** What a run writes down of itself in its folder: `log.csv`, `curve.svg`, `curve.png`. */
export interface RunBook {
  /** Counts a step: its loss, its characters and the seconds it took. */
  count(step: Omit<Tally, 'steps'>): void;
  /** Sums since the last row. */
  readonly tally: Tally;
  /** Mean loss and speed since the last row, or those of the last row; null where there is neither. */
  readonly loss: number | null;
  readonly charactersPerSecond: number | null;
  /** Ends the tally with a row in the log; the curve is drawn anew when something was measured at this step. */
  writeRow(at: {
    step: number;
    learningRate: number;
    seconds: number;
    measured: Measured | null;
    best: Measured | null;
  }): Promise<void>;
  /** Draws the curve a last time, as SVG and as PNG. */
  writePicture(step: number, best: Measured | null): Promise<void>;
}

/** Opens the book of a run at a step, with the sums that its checkpoint kept. */
export async function openRunBook(
  out: string,
  title: string,
  from: { readonly step: number; readonly tally?: Tally | undefined },
): Promise<RunBook> {
  const path = join(out, 'log.csv');
  const rows: LogRow[] = await openLog(path, from.step);
  let tally = from.tally ?? EMPTY;

  const draw = async (step: number, best: Measured | null): Promise<string> => {
    const svg = drawCurve(rows, {
      title,
      subtitle: subtitleOf(step, best),
      bestStep: best?.step ?? null,
    });
    await writeFile(join(out, 'curve.svg'), svg);
    return svg;
  };

  return {
    count({ loss, characters, seconds, gradientNorm }) {
      tally = {
        steps: tally.steps + 1,
        loss: tally.loss + loss,
        characters: tally.characters + characters,
        seconds: tally.seconds + seconds,
        gradientNorm,
      };
    },
    get tally() {
      return tally;
    },
    get loss() {
      return tally.steps > 0 ? tally.loss / tally.steps : (rows.at(-1)?.loss ?? null);
    },
    get charactersPerSecond() {
      const rate = tally.seconds > 0 ? tally.characters / tally.seconds : null;
      return rate ?? rows.at(-1)?.charactersPerSecond ?? null;
    },
    async writeRow({ step, learningRate, seconds, measured, best }) {
      if (tally.steps === 0) return;
      const now = measured?.step === step ? measured.heldOut : null;
      const row = {
        step,
        loss: tally.loss / tally.steps,
        natsPerCharacter: now?.natsPerCharacter ?? null,
        natsPerNote: now?.natsPerNote ?? null,
        learningRate,
        gradientNorm: tally.gradientNorm,
        charactersPerSecond: tally.seconds > 0 ? tally.characters / tally.seconds : 0,
        seconds,
      };
      rows.push(row);
      tally = EMPTY;
      await appendRow(path, row);
      if (now !== null) await draw(step, best);
    },
    async writePicture(step, best) {
      await writeFile(join(out, 'curve.png'), await curvePng(await draw(step, best)));
    },
  };
}

function subtitleOf(step: number, best: Measured | null): string {
  const steps = `${step.toLocaleString('en')} steps`;
  if (best === null) return steps;
  const { natsPerNote, natsPerCharacter, tunes } = best.heldOut;
  const figures = `${natsPerNote.toFixed(3)} nats a note, ${natsPerCharacter.toFixed(3)} a character, on ${tunes} tunes held out`;
  return `${steps}; best at ${best.step.toLocaleString('en')}: ${figures}`;
}
