import { expect, test } from 'vitest';
import { infoText, listText } from '../../src/cli/model-lines.ts';
import type { ModelInfo } from '../../src/engine/use-cases/model-desk.ts';

const MODEL = {
  id: '0123456789ab',
  name: 'Tigh an Cheoil 🎻',
  parentId: 'ba9876543210',
  guildId: '10',
  createdAt: new Date('2026-05-01T10:00:00Z'),
  retired: true,
  isActive: false,
  isShipped: false,
  trainedOn: { tunes: 3052, corpora: ['a.abc', 'b.abc'] },
  natsPerNote: 1.84177,
  natsPerCharacter: 1.0818,
  tunesWritten: 12,
  votes: { up: 3, down: 1 },
  withdrawn: true,
} as const;

test('models stand in columns, wide characters or not', () => {
  const other = {
    ...MODEL,
    name: 'x',
    parentId: null,
    retired: false,
    withdrawn: false,
    isActive: true,
  };
  const rows = listText([MODEL, other]).split('\n');
  const column = (row: string | undefined, text: string) => [...(row ?? '')].join('').indexOf(text);
  expect(rows[1]).toMatch(
    / 3,052 +1\.842 +12 +\+3 -1 +retired, learnt from tunes that were withdrawn$/,
  );
  expect(rows[2]).toMatch(/^\* +0123456789ab +x +- +3,052 .* in use$/);
  expect(column(rows[0], 'from')).toBe(column(rows[2], '- '));
});

test('a card cannot move the cursor of a terminal', () => {
  const card = '# Mine\n\u001b[2J\u001b[H\u0007\u202Egone\n';
  const text = infoText({ ...MODEL, card, ancestors: [] } as unknown as Omit<ModelInfo, 'curve'>);
  expect(text).toContain('since       2026-05-01\nfrom        ba9876543210\n');
  expect(text).toMatch(/\n# Mine\n\[2J\[Hgone$/);
});
