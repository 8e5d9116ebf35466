/** Chord symbols compared bar by bar: what the benches of harmony share. */
import { readFileSync } from 'node:fs';
import { parseKey, sharps, signatureOf } from '../dist/engine/abc/key.js';
import { measuresOf } from '../dist/engine/abc/measures.js';
import { barTicks, beatTicks, parseMetre } from '../dist/engine/abc/metre.js';
import { readTunes } from '../dist/engine/abc/reader.js';

const NATURALS = [0, 2, 4, 5, 7, 9, 11];
const MODE_FIFTHS = {
  lydian: 1,
  major: 0,
  mixolydian: -1,
  dorian: -2,
  minor: -3,
  phrygian: -4,
  locrian: -5,
};
const mod = (n) => ((n % 12) + 12) % 12;
export const tonicOf = (key) => mod(7 * (sharps(key) - MODE_FIFTHS[key.mode]));

/** Root (0 is C) and quality of a symbol; sevenths, sixths and basses are left aside. */
export function parseChord(symbol) {
  const [, letter, sign, rest] = /^([A-G])([#b]?)(.*)$/.exec(symbol);
  const root = mod(
    NATURALS['CDEFGAB'.indexOf(letter)] + (sign === '#' ? 1 : sign === 'b' ? -1 : 0),
  );
  const minor = /^(m(?!aj)|min|-)/.test(rest);
  const quality = /^(dim|o)/.test(rest) ? 'dim' : /^(aug|\+)/.test(rest) ? 'aug' : minor ? 'm' : '';
  return { root, quality, seventh: /^m?7/.test(rest) };
}

export const same = (a, b) =>
  a !== null && b !== null && a.root === b.root && a.quality === b.quality;

/**
 * The bars of a tune, pick-ups left out: key, sounding pitches [{ at, ticks, pitch }] in ticks from the bar's beginning, and
 * the chord that stands at each beat (null before the first).
 */
export function barsOf(tune) {
  let { key, metre } = tune;
  let chord = null;
  const bars = [];
  for (const measure of measuresOf(tune)) {
    for (const { name, value } of measure.fields) {
      if (name === 'K') key = parseKey(value) ?? key;
      if (name === 'M') metre = parseMetre(value) ?? metre;
    }
    const altered = [...signatureOf(key)];
    const beat = beatTicks(metre);
    const beats = [];
    const notes = [];
    let at = 0;
    for (const { element, sounding } of measure.notes) {
      if (element.chord) chord = parseChord(element.chord);
      // A beat inside a note has the chord that the note has.
      for (let b = Math.ceil(at / beat) * beat; b < at + sounding; b += beat) beats.push(chord);
      for (const { step, accidental } of element.pitches ?? []) {
        const letter = ((step % 7) + 7) % 7;
        if (accidental !== null) altered[letter] = accidental;
        notes.push({ at, ticks: sounding, pitch: mod(NATURALS[letter] + altered[letter]) });
      }
      at += sounding;
    }
    const full = barTicks(metre) ?? measure.ticks;
    bars.push({ key, beats, notes, whole: measure.ticks * 2 > full });
  }
  return bars.filter(({ whole }) => whole);
}

/** Tunes of a file that carry chord symbols on at least half of their bars. */
export function chordedTunes(path) {
  const { tunes } = readTunes(readFileSync(path, 'utf8'), { size: 2 ** 26 });
  return tunes.flatMap(({ tune }) => {
    if (!tune) return [];
    const symbols = tune.elements.filter((e) => e.chord !== undefined).length;
    return symbols * 2 >= measuresOf(tune).length ? [tune] : [];
  });
}

/** The melody of a bar, whatever its key: pitches above the tonic, and lengths. */
export const melodyOf = ({ key, notes }) =>
  notes.map(({ pitch, ticks }) => `${mod(pitch - tonicOf(key))}:${ticks}`).join(' ');

/** Tunes that share half of their bars with one another, as groups of indices; most groups have one tune. */
export function groupsOf(tunes) {
  const bars = tunes.map((tune) => new Set(barsOf(tune).map(melodyOf)));
  const group = tunes.map((_, i) => i);
  bars.forEach((own, i) => {
    for (let j = 0; j < i; j++) {
      const other = bars[j];
      const shared = [...own].filter((bar) => other.has(bar)).length;
      if (shared * 2 >= Math.min(own.size, other.size) && shared >= 4) {
        const from = group[i];
        group.forEach((g, k) => {
          if (g === from) group[k] = group[j];
        });
      }
    }
  });
  return group;
}

/** The halves: groups of settings stay together, and every other one is for training. */
export function halves(tunes) {
  const group = groupsOf(tunes);
  const order = [...new Set(group)];
  const half = (odd) => tunes.filter((_, i) => order.indexOf(group[i]) % 2 === odd);
  return { training: half(0), held: half(1), group };
}

/** Agreement of a tune's chords with those of `ours`, bar by bar; counts that can be summed. */
export function agreement(human, ours) {
  const sum = {
    bars: 0,
    exact: 0,
    root: 0,
    seventh: 0,
    beats: 0,
    beatsExact: 0,
    beatsRoot: 0,
    changes: 0,
    changesOurs: 0,
  };
  let last = null;
  let lastOurs = null;
  human.forEach((bar, i) => {
    const own = ours[i].beats;
    bar.beats.forEach((chord, b) => {
      if (chord === null) return;
      const other = own[b] ?? null;
      const exact = same(chord, other);
      const root = other !== null && chord.root === other.root;
      if (b === 0) {
        sum.bars++;
        sum.exact += exact;
        sum.root += root;
        sum.seventh += exact && chord.seventh === other.seventh;
      }
      sum.beats++;
      sum.beatsExact += exact;
      sum.beatsRoot += root;
      sum.changes += !same(chord, last);
      sum.changesOurs += !same(other, lastOurs);
      last = chord;
      lastOurs = other;
    });
  });
  return sum;
}

export function add(sums) {
  const total = {};
  for (const sum of sums)
    for (const [name, n] of Object.entries(sum)) total[name] = (total[name] ?? 0) + n;
  return total;
}
