/** What `lilt eval` prints for people: a table, a line a figure, with what it is held against beside it. */
import type { EvaluationReport } from '../engine/evaluation/report.ts';

type Figure = number | null | undefined;

const percent = (x: Figure): string => (typeof x === 'number' ? `${(100 * x).toFixed(1)} %` : '-');
const decimal = (digits: number) => (x: Figure) =>
  typeof x === 'number' ? x.toFixed(digits) : '-';
const two = decimal(2);
const three = decimal(3);

/** Label, the model's figure, and that of what it is held against. */
type Row = readonly [label: string, model: string, beside: string];

export function evaluationLines(report: EvaluationReport): string[] {
  const { model, corpus, skipped } = report;
  const lines = [`model ${model.id} (${model.name}, ${model.textForm})`];
  if (corpus)
    lines.push(
      `corpus ${corpus.files.map(({ name }) => name).join(', ')}: ${corpus.read} tunes, ${corpus.measured} of them measured`,
    );
  for (const why of Object.values(skipped)) lines.push(`left out: ${why}`);
  lines.push(
    ...tableOf(`validity, ${report.validity.model.tunes} tunes`, validityRows(report)),
    ...tableOf(`tunes as people ask for them, beside the corpus`, musicRows(report)),
  );
  const { foretelling, mask } = report;
  if (mask) lines.push('', `the mask costs ${mask.natsPerCharacter.toFixed(4)} nats a character`);
  if (foretelling)
    lines.push(
      '',
      `${foretelling.natsPerNote.toFixed(4)} nats a note, ${foretelling.natsPerCharacter.toFixed(4)} a character, on ${foretelling.tunes} held-out tunes with ${foretelling.notes} notes`,
    );
  const { faults } = report.validity.model;
  if (faults.length > 0)
    lines.push('', 'not whole:', ...faults.map(({ tune, fault }) => `  ${tune}: ${fault}`));
  return lines;
}

function validityRows({ validity }: EvaluationReport): Row[] {
  const { model, corpus } = validity;
  const beside = validity.unconstrained ?? validity.firstWhole ?? corpus;
  const what = validity.unconstrained
    ? 'unmasked'
    : validity.firstWhole
      ? 'first whole tune'
      : 'corpus';
  const row = (label: string, of: (v: typeof model) => Figure): Row => [
    label,
    percent(of(model)),
    beside ? percent(of(beside)) : '-',
  ];
  return [
    ['', 'model', what],
    row('bars right', (v) => v.barsRight),
    row('repeats and endings right', (v) => v.repeatsRight),
    row('ties right', (v) => v.tiesRight),
    row('within the compass', (v) => v.inCompass),
    row('ends at rest', (v) => v.endsAtRest),
    row('nothing from abc2midi', (v) => v.abc2midi?.nothing),
    row('nothing from abcm2ps', (v) => v.abcm2ps?.nothing),
    row('nothing from abcjs', (v) => v.abcjs?.nothing),
    row('valid', (v) => v.valid),
    row('all that is promised', (v) => v.whole),
  ];
}

function musicRows({ form, asked, rhythm, novelty, discrimination }: EvaluationReport): Row[] {
  const both = <T>(
    { model, corpus }: { model: T | null; corpus: T | null },
    label: string,
    of: (one: T) => Figure,
    show: (x: Figure) => string,
  ): Row => [label, show(model && of(model)), show(corpus && of(corpus))];
  return [
    ['', 'model', 'corpus'],
    both(form, 'parts of the usual length', (f) => f.partsOfUsualLength, percent),
    both(form, 'AABB', (f) => f.aabb, percent),
    both(form, 'AABB and relatives', (f) => f.aabbAndRelatives, percent),
    both(form, 'first and second endings', (f) => f.withEndings, percent),
    both(form, 'pick-ups made up for', (f) => f.pickupsComplement, percent),
    both(asked, 'notes in the scale', (a) => a.all.inScale, percent),
    both(asked, 'ends on the tonic', (a) => a.all.endsOnTonic, percent),
    both(asked, 'parts end on the tonic', (a) => a.all.partsEndOnTonic, percent),
    ['rhythm, distance', three(rhythm?.all.model), three(rhythm?.all.corpus)],
    both(novelty, 'longest shared passage, median of notes', (n) => n.medianNotes, two),
    both(novelty, '  nine tenths share no more', (n) => n.ninetiethNotes, two),
    both(novelty, '  longest of all', (n) => n.mostNotes, two),
    both(discrimination, 'told from human, share right', (d) => d.accuracy, percent),
    both(discrimination, '  area under the curve', (d) => d.auc, three),
  ];
}

function tableOf(title: string, rows: readonly Row[]): string[] {
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return [
    '',
    title,
    ...rows.map(([label, model, beside]) =>
      `  ${label.padEnd(widths[0] ?? 0)}  ${model.padStart(widths[1] ?? 0)}  ${beside.padStart(widths[2] ?? 0)}`.trimEnd(),
    ),
  ];
}
