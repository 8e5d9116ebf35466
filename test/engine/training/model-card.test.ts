import { expect, it } from 'vitest';
import { modelCard } from '../../../src/engine/training/model-card.ts';

const manifest: Parameters<typeof modelCard>[0] = {
  ...{ format: 1, id: '0123456789ab', name: 'Reels | jigs', parent: null, textForm: 'canonical-1' },
  shape: { vocabulary: 87, embedding: 512, hidden: 256, layers: 3 },
  vocabulary: [],
  training: {
    corpora: [{ name: 'a|b.abc', sha256: 'f'.repeat(64), tunes: 1363 }],
    texts: { training: 5000, heldOut: 300 },
    options: { steps: 12_000, dropout: 0.2 },
    ...{ steps: 12_000, bestStep: 11_500, software: 'lilt 0.1.0', seconds: 4000 },
    hardware: 'a machine, 2 threads',
    heldOut: {
      ...{ tunes: 170, characters: 48_000, notes: 21_500, nats: 42_000, natsPerCharacter: 0.875 },
      ...{ natsPerNote: 1.953, natsPerTitleCharacter: 2.1 },
    },
  },
  extras: {},
};

it('says what the manifest knows', () => {
  const card = modelCard(manifest);
  // A network with an embedding of 512, three layers of 256, 87 characters.
  for (const part of [
    '1,904,983 weights',
    '1.953',
    '11,500',
    '1 h 7 min',
    '1,363',
    '`0123456789ab`',
  ]) {
    expect(card).toContain(part);
  }
  expect(card).toContain('# Reels \\| jigs');
  expect(card).toContain('| a\\|b.abc |');
});

it('has the figures of raw text that was held out, and says where nothing was', () => {
  const score = { characters: 15_000, natsPerCharacter: 1.0426, accuracy: 0.676 };
  const training = { ...manifest.training, heldOut: null };
  const raw = { ...manifest, textForm: 'raw' as const, training };
  expect(modelCard(raw)).toContain('all of the text was trained on');
  const rawHeldOut = { validation: score, test: score };
  const card = modelCard({ ...raw, training: { ...training, rawHeldOut } });
  expect(card).toContain('| test | 15,000 | 1.043 | 1.504 | 0.676 |');
  expect(card).not.toContain('titles that the model learns');
});

it('has a place for what only people know, and says where it is empty', () => {
  const card = modelCard(manifest, { credits: 'Played by **Ann**.', licence: 'CC0' });
  expect(card).toContain('## Credits\n\nPlayed by **Ann**.\n');
  expect(card).toContain('## Licence\n\nCC0\n');
  expect(card).toMatch(/## Limits\n\n_Not written down yet/);
});
