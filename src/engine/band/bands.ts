import type { Score } from '../abc/score.ts';
import { EngineError } from '../errors.ts';
import { sentence } from '../sentence.ts';

/** Who plays with the melody. */
export type PartName = 'guitar' | 'bass' | 'bodhran';

interface Band {
  readonly name: string;
  /** For people, in English. */
  readonly label: string;
  readonly parts: readonly PartName[];
}

/** What may be asked for; a part comes after those that it is heard above. */
export const BANDS = [
  { name: 'guitar', label: 'Guitar', parts: ['guitar'] },
  { name: 'guitar and bass', label: 'Guitar and bass', parts: ['guitar', 'bass'] },
  {
    name: 'full band',
    label: 'Guitar, bass and bodhrán',
    parts: ['guitar', 'bass', 'bodhran'],
  },
  { name: 'bodhran', label: 'Bodhrán', parts: ['bodhran'] },
] as const satisfies readonly Band[];

export type BandName = (typeof BANDS)[number]['name'];

/** A band as it may be typed: `Full Band`, `guitar & bass`, `bodhrán`. Throws EngineError 'bad-request' with those there are. */
export function bandNamed(asked: string): BandName {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/&|\+/g, ' and ')
      .replace(/[^a-z]+/g, ' ')
      .trim();
  const band = BANDS.find(({ name }) => name === plain(asked));
  if (band !== undefined) return band.name;
  throw new EngineError(
    'bad-request',
    sentence('There is no band {asked} here. There is: {bands}.', {
      asked: asked.slice(0, 40),
      bands: BANDS.map(({ name }) => name).join(', '),
    }),
    { option: 'band', asked: asked.slice(0, 40) },
  );
}

/** Whose parts a score has beside its melody; null where they are not a band's. */
export function bandOf({ voices }: Score): BandName | null {
  const parts = voices.slice(1).map(({ id }) => id);
  return BANDS.find((band) => band.parts.join() === parts.join())?.name ?? null;
}

export function partsOf(name: BandName): readonly PartName[] {
  return BANDS.find((band) => band.name === name)?.parts ?? [];
}
