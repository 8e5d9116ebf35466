import type { ModelInfo, ModelSummary } from '../engine/use-cases/model-desk.ts';

const HEADINGS = ['', 'id', 'name', 'from', 'tunes', 'nats/note', 'written', 'votes', ''] as const;

/** Models as a table, with a line for each; the one in use has a star. */
export function listText(models: readonly ModelSummary[]): string {
  const rows = [
    HEADINGS,
    ...models.map((model) => [
      model.isActive ? '*' : '',
      model.id,
      model.name,
      model.parentId ?? '-',
      model.trainedOn.tunes.toLocaleString('en'),
      model.natsPerNote.toFixed(3),
      String(model.tunesWritten),
      votesOf(model),
      remarksOn(model).join(', '),
    ]),
  ];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => length(row[column]))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => padded(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** All there is to say of a model, its card last. */
export function infoText(info: Omit<ModelInfo, 'curve'>): string {
  const line = info.ancestors.map(({ name, id }) => `${name} (${id})`);
  const facts = [
    ['id', info.id],
    ['name', info.name],
    ['of', info.guildId === null ? 'everybody' : `server ${info.guildId}`],
    ['since', info.createdAt.toISOString().slice(0, 10)],
    ['from', line.length > 0 ? line.join(', from ') : (info.parentId ?? 'chance')],
    [
      'trained on',
      `${info.trainedOn.tunes.toLocaleString('en')} tunes of ${info.trainedOn.corpora.join(', ')}`,
    ],
    [
      'held out',
      `${info.natsPerNote.toFixed(3)} nats a note, ${info.natsPerCharacter.toFixed(3)} a character`,
    ],
    ['written', `${info.tunesWritten} tunes, votes: ${votesOf(info)}`],
    ['remarks', remarksOn(info).join(', ') || 'none'],
  ] as const;
  const lines = facts.map(([name, value]) => `${name.padEnd(12)}${value}`);
  // The card may come from anybody; what moves a terminal's cursor stays out.
  const card = info.card.replace(/[^\P{C}\n\t]/gu, '');
  return [...lines, '', card].join('\n').trimEnd();
}

function remarksOn({ isActive, isShipped, retired, withdrawn }: ModelSummary): string[] {
  return [
    ...(isActive ? ['in use'] : []),
    ...(isShipped ? ['writes where no other was chosen'] : []),
    ...(retired ? ['retired'] : []),
    ...(withdrawn ? ['learnt from tunes that were withdrawn'] : []),
  ];
}

const votesOf = ({ votes: { up, down } }: ModelSummary): string => `+${up} -${down}`;

const length = (cell = ''): number => [...cell].length;
const padded = (cell: string, width: number): string => cell + ' '.repeat(width - length(cell));
