import { MOST_NOVELTY_BYTES, NOVELTY, NOVELTY_MAGIC } from '../novelty/index-file.ts';

/**
 * The files that make up a model beside its manifest, which is kept as text. Others in its folder (checkpoints, card.json)
 * are of the run that made it. A new kind of file is a new row.
 */
export interface ModelFile {
  readonly name: string;
  readonly mediaType: string;
  /** More is not taken from outside. */
  readonly mostBytes: number;
  /** How a file of the kind begins, where that can be told. */
  readonly begins?: readonly number[];
}

const MIB = 2 ** 20;

export const MANIFEST = 'manifest.json';
/** In characters: what a row of the database takes. */
export const MOST_MANIFEST = 1_000_000;
export const WEIGHTS = 'weights.safetensors';
export const CARD = 'MODEL_CARD.md';
export const CURVE = 'curve.png';

export const MODEL_FILES: readonly ModelFile[] = [
  // Eight times the network that ships. What comes from outside is kept for good, so it is bounded more narrowly than
  // what one trains oneself.
  { name: WEIGHTS, mediaType: 'application/octet-stream', mostBytes: 64 * MIB },
  {
    name: NOVELTY,
    mediaType: 'application/octet-stream',
    mostBytes: MOST_NOVELTY_BYTES,
    begins: [...NOVELTY_MAGIC],
  },
  { name: CARD, mediaType: 'text/plain', mostBytes: MIB / 4 },
  {
    name: CURVE,
    mediaType: 'image/png',
    mostBytes: 2 * MIB,
    begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  },
  { name: 'log.csv', mediaType: 'text/plain', mostBytes: 4 * MIB },
];
