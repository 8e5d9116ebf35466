import { availableParallelism } from 'node:os';
import { evaluateModel } from '../engine/evaluation/evaluate.ts';
import { evaluationLines } from './evaluation-lines.ts';
import { modelDir } from './model-dir.ts';
import type { Terminal } from './terminal.ts';

/** As commander hands them over. */
export interface EvalFlags {
  readonly corpus?: readonly string[];
  readonly model?: string;
  readonly tunes: number;
  readonly heldOut?: number;
  readonly threads?: number;
  readonly json?: true;
}

/** Carries out `lilt eval`. Throws UsageError or EngineError with what would work. */
export async function runEvaluation(flags: EvalFlags, terminal: Terminal): Promise<void> {
  const report = await evaluateModel({
    modelDir: await modelDir(flags.model, terminal),
    corpus: flags.corpus ?? [],
    tunes: flags.tunes,
    threads: flags.threads ?? availableParallelism(),
    heldOutShare: flags.heldOut ?? null,
    path: terminal.env.PATH ?? '',
    onPhase: (what) => terminal.stderr.write(`${what}\n`),
  });
  const text = flags.json ? JSON.stringify(report) : evaluationLines(report).join('\n');
  terminal.stdout.write(`${text}\n`);
}
