import { knownOf } from '../novelty/closest.ts';
import { inEnglish } from '../sentence.ts';
import type { Both, Choice } from './choose-weights.ts';
import type { Lesson } from './lesson.ts';
import { mergeFacts } from './merge-facts.ts';
import type { FineTuneReport } from './report.ts';
import { requestInWords, sampleRequests, writeSamples } from './samples.ts';
import { judge } from './verdict.ts';

/** All of the report but the model's id: figures, verdict, and tunes of both models. */
export async function makeReport(run: {
  readonly name: string;
  readonly lesson: Lesson;
  readonly before: Both;
  readonly choice: Choice;
  readonly steps: number;
  readonly seconds: number;
}): Promise<Omit<FineTuneReport, 'modelId'>> {
  const { name, lesson, before, choice, steps, seconds } = run;
  const { base, baseFacts, baseRepertoire, repertoire, start, fresh, rehearsed } = lesson;
  const { offered, verdict } = judge(before, choice);
  const figures = (kind: keyof Both) => ({
    before: before[kind].natsPerNote,
    after: choice[kind].natsPerNote,
  });

  const requests = sampleRequests(lesson.freshFacts);
  const facts = mergeFacts(baseFacts, lesson.freshFacts);
  const old = await writeSamples(
    { ...base, facts: baseFacts, known: baseRepertoire && knownOf(baseRepertoire.tunes) },
    requests,
  );
  const known = knownOf(repertoire.tunes);
  const tuned = await writeSamples({ ...start, weights: choice.weights, facts, known }, requests);
  const samples = requests.flatMap((request, i) => {
    const [one, other] = [old[i], tuned[i]];
    return one && other
      ? [{ request: requestInWords(request), seed: request.seed, before: one, after: other }]
      : [];
  });

  return {
    ...{ modelName: name, baseModelId: base.id, offered, verdict: inEnglish(verdict) },
    contributed: { tunes: fresh.tunes, heldOut: fresh.heldOut.length, ...figures('fresh') },
    base: { tunes: rehearsed.heldOut.length, ...figures('rehearsed') },
    ...{ samples, seconds, steps },
  };
}
