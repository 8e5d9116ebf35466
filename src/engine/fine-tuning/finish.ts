import type { Manifest, ManifestDraft } from '../model/manifest.ts';
import { writeModelFolder } from '../model/model-folder.ts';
import { NOVELTY, noveltyExtras, writeRepertoire } from '../novelty/index-file.ts';
import { type CardDetails, modelCard } from '../training/model-card.ts';
import type { Choice } from './choose-weights.ts';
import type { Lesson } from './lesson.ts';
import { mergeFacts } from './merge-facts.ts';
import type { Recipe } from './recipe.ts';
import { type FineTuneReport, reportFile } from './report.ts';

/** A fine-tuning that has come to its end. */
export interface FineTuned {
  readonly name: string;
  readonly contributions: readonly { readonly id: string; readonly name: string }[];
  readonly lesson: Lesson;
  readonly recipe: Recipe;
  readonly choice: Choice;
  readonly steps: number;
  readonly bestStep: number;
  readonly seconds: number;
  readonly software: string;
  readonly hardware: string;
  readonly report: Omit<FineTuneReport, 'modelId'>;
}

/** Writes the model and its report into the folder of its run, beside its log and curve. */
export async function finishFineTune(folder: string, run: FineTuned): Promise<FineTuneReport> {
  const { lesson, choice, recipe, report } = run;
  const { base, start, fresh, rehearsed } = lesson;
  const known = writeRepertoire(lesson.repertoire);
  const draft: ManifestDraft = {
    name: run.name,
    parent: base.id,
    textForm: base.manifest.textForm,
    shape: start.shape,
    vocabulary: [...start.vocabulary.characters],
    training: {
      corpora: [
        {
          name: namesOf(run.contributions),
          sha256: lesson.freshHash,
          tunes: fresh.tunes + fresh.heldOut.length,
        },
      ],
      texts: {
        training: fresh.training.length + rehearsed.training.length,
        heldOut: fresh.heldOut.length + rehearsed.heldOut.length,
      },
      options: { ...recipe, share: choice.share },
      steps: run.steps,
      bestStep: run.bestStep,
      heldOut: choice.fresh,
      software: run.software,
      hardware: run.hardware,
      seconds: Math.round(run.seconds),
    },
    extras: {
      ...base.manifest.extras,
      facts: mergeFacts(lesson.baseFacts, lesson.freshFacts),
      contributions: run.contributions,
      ...noveltyExtras(known),
    },
  };
  const withId = (manifest: Manifest): FineTuneReport => ({ modelId: manifest.id, ...report });
  const manifest = await writeModelFolder(folder, draft, choice.weights, (whole) => ({
    'MODEL_CARD.md': modelCard(whole, detailsOf(base.manifest.name, run)),
    ...reportFile(withId(whole)),
    [NOVELTY]: known,
  }));
  return withId(manifest);
}

function detailsOf(baseName: string, run: FineTuned): CardDetails {
  return {
    summary: summaryOf(baseName, run),
    credits: `Those of ${baseName}, and those who gave the tunes: who, when and under which terms stands with the sets themselves.`,
    limits: `Those of ${baseName}; and so few tunes teach habits, not a whole style.`,
    licence: `That of ${baseName}, as far as the contributed tunes allow.`,
  };
}

function summaryOf(baseName: string, { lesson, report }: FineTuned): string {
  const { contributed, base } = report;
  const figures = ({ before, after }: { before: number; after: number }) =>
    `${before.toFixed(3)} before, ${after.toFixed(3)} after`;
  return (
    `Begun from ${baseName} and taught ${contributed.tunes} contributed tunes, while rehearsing ${lesson.rehearsed.tunes} ` +
    `that ${baseName} wrote. Nats a note on ${contributed.heldOut} contributed tunes held out: ${figures(contributed)}; on ` +
    `${base.tunes} tunes of ${baseName}: ${figures(base)}. ${report.verdict}`
  );
}

/** Longest name that a manifest takes for a corpus. */
const LONGEST_NAME = 80;

function namesOf(contributions: readonly { readonly name: string }[]): string {
  const names = contributions.map(({ name }) => name.replace(/\p{C}/gu, ' ')).join(', ');
  if (names === '') return 'contributed tunes';
  return names.length <= LONGEST_NAME ? names : `${names.slice(0, LONGEST_NAME - 3)}...`;
}
