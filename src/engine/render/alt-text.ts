import type { AbcTune } from './abcjs.ts';
import { type Part, partsOf } from './form.ts';

/** abcjs's names of modes, and ours. */
const MODES: Readonly<Record<string, string>> = {
  '': 'major',
  m: 'minor',
  Dor: 'Dorian',
  Mix: 'Mixolydian',
  Lyd: 'Lydian',
  Phr: 'Phrygian',
  Loc: 'Locrian',
};
const ACCIDENTALS: Readonly<Record<string, string>> = { '': '', '#': ' sharp', b: ' flat' };

/** Discord cuts alt text at 1,024 characters; a title alone could be longer. */
const MAX_TITLE = 200;
/** More parts than this are counted, not named. */
const MOST_NAMED = 8;

/**
 * What a sheet shows, in one sentence for a player who can't see it:
 * `Sheet music of 'The Kesh', a jig in G major, 6/8, parts A and B of 8 bars, each repeated.`
 */
export function altText(tune: AbcTune): string {
  const title = cut((tune.metaText.title ?? '').trim());
  const kind = (tune.metaText.rhythm ?? '').trim().toLowerCase().slice(0, 40) || 'tune';
  const article = /^[aeiou]/.test(kind) ? 'an' : 'a';
  const what = [
    title === ''
      ? `Sheet music of ${article} ${kind}`
      : `Sheet music of '${title}', ${article} ${kind}`,
    keyPhrase(tune),
  ].join('');
  const facts = [what, metrePhrase(tune), clefPhrase(tune), formPhrase(partsOf(tune))];
  return `${facts.filter(Boolean).join(', ')}${stavesPhrase(tune)}.`;
}

/** More staves than this are counted, not named. */
const MOST_STAVES_NAMED = 8;
const LONGEST_NAME = 40;

/** `; on 3 staves: Melody, Guitar and Bass`. Nothing where there is one. */
function stavesPhrase(tune: AbcTune): string {
  const staves = tune.lines.find((line) => line.staff !== undefined)?.staff ?? [];
  if (staves.length < 2) return '';
  const names = staves.map(({ title }) => (title ?? []).filter(Boolean).join(' ').trim());
  const named = staves.length <= MOST_STAVES_NAMED && names.every((name) => name !== '');
  const which = names.map((name) => name.slice(0, LONGEST_NAME));
  return `; on ${staves.length} staves${named ? `: ${list(which)}` : ''}`;
}

function cut(title: string): string {
  const chars = [...title];
  return chars.length > MAX_TITLE ? `${chars.slice(0, MAX_TITLE).join('')}…` : title;
}

function keyPhrase(tune: AbcTune): string {
  const { root, acc, mode } = tune.getKeySignature();
  if (!/^[A-G]$/.test(root)) return /^hp$/i.test(root) ? ' for Highland pipes' : '';
  return ` in ${root}${ACCIDENTALS[acc] ?? ''} ${MODES[mode] ?? mode}`;
}

function metrePhrase(tune: AbcTune): string {
  const { num, den } = tune.getMeterFraction();
  const type = tune.getMeter().type;
  if (type === 'common_time') return 'common time';
  if (type === 'cut_time') return 'cut time';
  return type === 'specified' ? `${num}/${den}` : '';
}

/** Of the clefs that are not the usual one. */
const CLEFS: Readonly<Record<string, string>> = {
  bass: 'in the bass clef',
  alto: 'in the alto clef',
  tenor: 'in the tenor clef',
  'treble-8': 'written an octave above its sound',
  'treble+8': 'written an octave below its sound',
};

function clefPhrase(tune: AbcTune): string {
  const staff = tune.lines.find((line) => line.staff !== undefined)?.staff?.[0];
  return CLEFS[staff?.clef?.type ?? ''] ?? '';
}

function formPhrase(parts: readonly Part[]): string {
  if (parts.length === 0) return '';
  const names = parts.map((_, at) => String.fromCharCode(65 + at));
  const count = new Set(parts.map(({ bars }) => bars));
  if (parts.length > MOST_NAMED) {
    return `${parts.length} parts${count.size === 1 ? ` of ${bars(parts[0]?.bars ?? 0)}` : ''}`;
  }
  const repeated = names.filter((_, at) => parts[at]?.repeated === true);
  if (parts.length === 1) {
    return `one part of ${bars(parts[0]?.bars ?? 0)}${repeated.length > 0 ? ', repeated' : ''}`;
  }
  const lengths =
    count.size === 1
      ? `parts ${list(names)} of ${bars(parts[0]?.bars ?? 0)}`
      : `parts ${list(names.map((name, at) => `${name} of ${bars(parts[at]?.bars ?? 0)}`))}`;
  if (repeated.length === 0) return lengths;
  return `${lengths}, ${repeated.length === parts.length ? 'each' : list(repeated)} repeated`;
}

function bars(count: number): string {
  return count === 1 ? '1 bar' : `${count} bars`;
}

/** `A`, `A and B`, `A, B and C`. */
function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
