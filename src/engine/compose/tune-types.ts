/**
 * The types of tune that can be asked for: a table. Metres and keys are those of Irish and Scottish dance music as it is
 * printed in O'Neill, Ryan and Aird and played today (Breathnach, Folk Music and Dances of Ireland, chapter 5).
 */

export interface TuneType {
  readonly name: string;
  /** As they may be asked for; the first is the usual one. */
  readonly metres: readonly string[];
  /** What the network is told, and in which metre it writes, for each way to print: the text metre of `metres[i]`. */
  readonly taught: readonly { readonly type: string; readonly metre: string }[];
  /** Usual keys, likeliest first. */
  readonly keys: readonly string[];
  /** Bars in a part, as printed in the usual metre. */
  readonly partBars: number;
}

const row = (
  name: string,
  metres: Readonly<Record<string, string>>,
  keys: string,
  partBars = 8,
): TuneType => ({
  name,
  metres: Object.keys(metres),
  taught: Object.values(metres).map((metre) => ({ type: name, metre })),
  keys: keys.split(' '),
  partBars,
});

/** Metre as printed: metre in which the network writes. 2/2 and 4/4 are the same music, 12/8 is two bars of 6/8. */
export const TUNE_TYPES: readonly TuneType[] = [
  row('jig', { '6/8': '6/8' }, 'G D Ador Em A Am Edor Amix Bm Dmix C Gm Dm F'),
  row('slip jig', { '9/8': '9/8' }, 'G D Em Ador A Edor Amix Bm Am Dmix C Gm'),
  row('reel', { '4/4': '4/4', '2/2': '4/4' }, 'D G Ador Edor Em A Am Bm Amix Dmix Dm Gm C F'),
  row('hornpipe', { '4/4': '4/4' }, 'G D A Bb F C Em Am Ador Dm Gm Amix'),
  row('polka', { '2/4': '2/4' }, 'D G A Em Am Ador Bm Edor C Amix'),
  row('slide', { '12/8': '6/8', '6/8': '6/8' }, 'D G A Em Am Ador Bm Edor C'),
  row('waltz', { '3/4': '3/4' }, 'G D C A Am Em F Bb Dm Gm'),
  row('strathspey', { '4/4': '4/4' }, 'A D G Am F Bb Bm Em Amix C Gm Dm'),
  row(
    'march',
    { '4/4': '4/4', '2/4': '2/4', '6/8': '6/8', '2/2': '4/4' },
    'D G A Amix C F Bb Em Am Ador',
  ),
  row('barndance', { '4/4': '4/4' }, 'G D A C F Em Am Bb'),
  row('mazurka', { '3/4': '3/4' }, 'G D A C Am Em F'),
];

/** Ways to write a metre that mean one of the table's. */
const SPELLINGS: Readonly<Record<string, string>> = {
  C: '4/4',
  c: '4/4',
  'C|': '2/2',
  'c|': '2/2',
};
/** The metre as the table has it: `C|` is 2/2. */
export const plainMetre = (metre: string): string => SPELLINGS[metre] ?? metre;

/** The row of a type, however its name is cased, spaced or put in the plural; undefined for others. */
export function tuneTypeNamed(name: string): TuneType | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const asked = plain(name);
  return TUNE_TYPES.find((type) =>
    [plain(type.name), `${plain(type.name)}s`, `${plain(type.name)}es`].includes(asked),
  );
}

export const keysFor = (name: string): readonly string[] => tuneTypeNamed(name)?.keys ?? [];
export const metresFor = (name: string): readonly string[] => tuneTypeNamed(name)?.metres ?? [];
