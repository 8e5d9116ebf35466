import * as z from 'zod';
import type { Manifest, TextScore, TrainingRecord } from '../model/manifest.ts';

/** What a model card says that no run can know. Each is Markdown; what is left out is said to be missing. */
export const cardDetailsSchema = z.strictObject({
  /** A sentence or two: what the model is for. */
  summary: z.string().max(2000).optional(),
  /** Who made and transcribed the tunes, and under which terms. */
  credits: z.string().max(20_000).optional(),
  /** Licence of the weights. */
  licence: z.string().max(2000).optional(),
  /** What it does badly. */
  limits: z.string().max(20_000).optional(),
  /** The command that made it. */
  command: z.string().max(2000).optional(),
});

export type CardDetails = z.output<typeof cardDetailsSchema>;

/** The `MODEL_CARD.md` of a model, from its manifest and what a person adds. */
export function modelCard(manifest: Manifest, details: CardDetails = {}): string {
  const { training, shape } = manifest;
  const number = (value: number) => value.toLocaleString('en');
  const facts = [
    ['id', `\`${manifest.id}\``],
    ['network', networkLine(shape)],
    ['text', `${manifest.textForm}, ${shape.vocabulary} characters`],
    ['begun from', manifest.parent === null ? 'chance' : `model \`${manifest.parent}\``],
    [
      'steps',
      `${number(training.steps)}, the weights are those of step ${number(training.bestStep)}`,
    ],
    ...(typeof manifest.extras.calibration === 'number'
      ? [
          [
            'calibrated',
            `logits divided by ${manifest.extras.calibration}, which suits held-out tunes best`,
          ],
        ]
      : []),
    ['time', `${durationOf(training.seconds)} on ${training.hardware}`],
    ['software', training.software],
  ];
  const corpora = training.corpora.map(({ name, tunes, sha256 }) => [
    name,
    number(tunes),
    `\`${sha256.slice(0, 16)}\``,
  ]);
  const options = Object.entries(training.options).map(([name, value]) => [name, String(value)]);
  const section = (heading: string, text: string | undefined, missing: string) =>
    `## ${heading}\n\n${text ?? `_${missing}_`}\n`;

  return [
    `# ${plain(manifest.name)}\n`,
    `${details.summary ?? 'A character LSTM that writes folk tunes in ABC notation, one character after another.'}\n`,
    table(['', ''], facts),
    ...heldOutSection(training),
    '![loss over the run](curve.png)\n',
    '## Trained on\n',
    table(['corpus', 'tunes used', 'sha256'], corpora),
    `${number(training.texts.training)} texts to train on, ${number(training.texts.heldOut)} held out${manifest.textForm === 'raw' ? '' : ' (titles that the model learns to write are texts too)'}.\n`,
    section(
      'Credits',
      details.credits,
      'Not written down yet: who collected and transcribed these tunes.',
    ),
    '## How it was made\n',
    ...(details.command === undefined ? [] : [`\`\`\`sh\n${details.command}\n\`\`\`\n`]),
    table(['option', 'value'], options),
    section('Limits', details.limits, 'Not written down yet.'),
    section('Licence', details.licence, 'Not written down yet.'),
  ].join('\n');
}

const HEADING = '## How well it foretells tunes it has not seen\n';

function heldOutSection({ heldOut, rawHeldOut }: TrainingRecord): string[] {
  if (rawHeldOut !== undefined) {
    const { validation, test } = rawHeldOut;
    const row = (name: string, { characters, natsPerCharacter, accuracy }: TextScore) => [
      name,
      characters.toLocaleString('en'),
      natsPerCharacter.toFixed(3),
      (natsPerCharacter / Math.LN2).toFixed(3),
      accuracy.toFixed(3),
    ];
    return [
      HEADING,
      'Of every ten tunes of the file, number 8 (counted from 0) chose the epoch whose weights these are, and number 9 tests them.\n',
      table(
        ['', 'characters', 'nats a character', 'bits', 'accuracy'],
        [row('validation', validation), row('test', test)],
      ),
    ];
  }
  if (heldOut === null) return [HEADING, '_Not measured: all of the text was trained on._\n'];
  const titles =
    heldOut.natsPerTitleCharacter === null
      ? []
      : [['nats a character of a title', heldOut.natsPerTitleCharacter.toFixed(3)]];
  const figures = [
    ['nats a note', heldOut.natsPerNote.toFixed(3)],
    ['nats a character of music', heldOut.natsPerCharacter.toFixed(3)],
    ...titles,
  ];
  return [
    HEADING,
    `Titles were held out of training with all their settings: ${heldOut.tunes.toLocaleString('en')} tunes, ${heldOut.notes.toLocaleString('en')} notes. Counted are all nats that a tune's music costs, by its notes and by its characters.\n`,
    table(['held out', ''], figures),
  ];
}

function networkLine({ vocabulary, embedding, hidden, layers }: Manifest['shape']): string {
  // Embedding, then per layer an input and a recurrent kernel of four gates with their bias, then the dense layer.
  const layer = (inputs: number) => 4 * hidden * (inputs + hidden + 1);
  const parameters =
    vocabulary * embedding +
    layer(embedding) +
    (layers - 1) * layer(hidden) +
    vocabulary * (hidden + 1);
  return `embedding ${embedding}, ${layers} x LSTM ${hidden}, ${parameters.toLocaleString('en')} weights`;
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  return `${[line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

/** A bar or a line break would end a cell. */
function plain(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replaceAll('|', '\\|');
}

function durationOf(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return `${Math.round(seconds)} s`;
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
