import { type Arrangement, CLEFS, OCTAVES, TABS } from '../../engine/index.ts';

/** What an arrangement leaves as the tune has it. */
const AS_IT_IS = '-';

/** An arrangement as it stands in a custom_id: `G;1;bass;-;on` for key, octave, clef, tab, chords. At most 34 characters. */
export function writeArranged({ key, octave, clef, tab, chords }: Arrangement): string {
  const switched = chords === undefined ? undefined : chords ? 'on' : 'off';
  return [key, octave, clef, tab, switched].map((part) => part ?? AS_IT_IS).join(';');
}

/** Null for anything that writeArranged would not have written. */
export function readArranged(text: string): Arrangement | null {
  const parts = text.split(';').map((part) => (part === AS_IT_IS ? undefined : part));
  const [key, octave, clef, tab, switched] = parts;
  const arrangement: Arrangement = {
    ...(key !== undefined && isKeyShaped(key) && { key }),
    ...withOne('octave', OCTAVES, octave),
    ...withOne('clef', CLEFS, clef),
    ...withOne('tab', TABS, tab),
    ...((switched === 'on' || switched === 'off') && { chords: switched === 'on' }),
  };
  return writeArranged(arrangement) === text ? arrangement : null;
}

/** `G`, `F#m`, `Bbmix`: whether it is a key that fits is the engine's to say. */
export function isKeyShaped(text: string): boolean {
  return /^[A-G][#b]?[a-z]{0,3}$/.test(text);
}

/** The value of a list that is written like this, under its name; nothing for what is not in the list. */
export function withOne<N extends keyof Arrangement>(
  name: N,
  values: readonly NonNullable<Arrangement[N]>[],
  written: string | number | undefined,
): Pick<Arrangement, N> | object {
  const value = values.find((one) => String(one) === String(written));
  return value === undefined ? {} : { [name]: value };
}
