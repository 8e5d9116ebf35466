/**
 * How often the harmoniser chooses the chord that a person wrote, bar by bar, beside a plain best fit and beside two people
 * who harmonised the same tune.
 *
 *   npm run build && node bench/harmony.mjs FILE
 */
import { basename } from 'node:path';
import { signatureOf, tonicStep } from '../dist/engine/abc/key.js';
import { printTune } from '../dist/engine/abc/printer.js';
import { readTune } from '../dist/engine/abc/reader.js';
import { withoutPlaces } from '../dist/engine/abc/without-places.js';
import { harmonise, withoutChordsIn } from '../dist/engine/harmony/index.js';
import {
  add,
  agreement,
  barsOf,
  chordedTunes,
  halves,
  melodyOf,
  tonicOf,
} from './harmony-agreement.mjs';
import { publish, table } from './report.mjs';

const NATURALS = [0, 2, 4, 5, 7, 9, 11];
/** Degrees of the scale in the order in which they win where two triads fit alike. */
const LIKED = [0, 4, 3, 1, 5, 2, 6];
const QUALITIES = { '4 7': '', '3 7': 'm', '3 6': 'dim', '4 8': 'aug' };

/** The scale's triad that covers most of a bar's melody by duration. */
function bestFit({ key, notes }) {
  const signature = signatureOf(key);
  const scale = [0, 1, 2, 3, 4, 5, 6].map((degree) => {
    const step = (tonicStep(key) + degree) % 7;
    return (NATURALS[step] + signature[step] + 12) % 12;
  });
  let best = null;
  for (const degree of LIKED) {
    const tones = [0, 2, 4].map((up) => scale[(degree + up) % 7]);
    const covered = notes.reduce((sum, n) => sum + (tones.includes(n.pitch) ? n.ticks : 0), 0);
    const above = tones.slice(1).map((tone) => (tone - tones[0] + 12) % 12);
    const quality = QUALITIES[above.join(' ')] ?? '';
    if (!best || covered > best.covered)
      best = { root: tones[0], quality, seventh: false, covered };
  }
  return best;
}

const overBars = (choose) => (tune) =>
  barsOf(tune).map((bar) => ({ ...bar, beats: bar.beats.map(() => choose(bar)) }));

const CONTESTANTS = [
  ['the harmoniser', (tune) => barsOf(harmonise(withoutChordsIn(tune)))],
  ['best triad of the scale for each bar', overBars(bestFit)],
  [
    'the tonic throughout',
    overBars(({ key }) => ({
      root: tonicOf(key),
      quality: ['minor', 'dorian', 'phrygian'].includes(key.mode) ? 'm' : '',
      seventh: false,
    })),
  ],
];

const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;

/** 95 % of resamplings of whole tunes: bars of one tune are alike. */
function interval(sums, part, whole) {
  let state = 1;
  const next = (end) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % end;
  };
  const shares = Array.from({ length: 1000 }, () => {
    const drawn = add(sums.map(() => sums[next(sums.length)]));
    return drawn[part] / drawn[whole];
  }).sort((a, b) => a - b);
  return `${(100 * shares[24]).toFixed(1)}-${(100 * shares[974]).toFixed(1)}`;
}

function rowsFor(name, tunes) {
  return CONTESTANTS.map(([contestant, play]) => {
    const sums = tunes.map((tune) => agreement(barsOf(tune), play(tune)));
    const all = add(sums);
    return [
      contestant,
      name,
      all.bars,
      `${percent(all.exact, all.bars)} (${interval(sums, 'exact', 'bars')})`,
      percent(all.root, all.bars),
      percent(all.beatsExact, all.beats),
      percent(all.beatsRoot, all.beats),
      (all.changesOurs / all.bars).toFixed(2),
    ];
  });
}

/** The chord on a bar's first beat, relative to the tonic. */
function relative({ beats: [chord], key }) {
  return chord && { root: (chord.root - tonicOf(key) + 12) % 12, quality: chord.quality };
}

/** Pairs of bars with the same melody in the same order: the longest common row of two settings. */
function commonBars(a, b) {
  const [own, other] = [a, b].map((bars) => bars.map(melodyOf));
  const length = own.concat('').map(() => new Array(other.length + 1).fill(0));
  for (let i = own.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      length[i][j] =
        own[i] === other[j]
          ? length[i + 1][j + 1] + 1
          : Math.max(length[i + 1][j], length[i][j + 1]);
  const pairs = [];
  for (let i = 0, j = 0; i < own.length && j < other.length; ) {
    if (own[i] === other[j]) pairs.push([a[i++], b[j++]]);
    else if (length[i + 1][j] >= length[i][j + 1]) i++;
    else j++;
  }
  return pairs;
}

/** Two people: bars that two settings of a tune share, whether the symbols agree, and how often we do with either. */
function settings(tunes, group) {
  const pairs = [];
  const ourBars = tunes.map((tune) => barsOf(harmonise(withoutChordsIn(tune))));
  for (const [i, a] of tunes.entries()) {
    for (const [j, b] of tunes.entries()) {
      if (j <= i || group[i] !== group[j]) continue;
      const sum = { bars: 0, people: 0, root: 0, ours: 0 };
      pairs.push(sum);
      const [one, other] = [barsOf(a), barsOf(b)];
      for (const [x, y] of commonBars(one, other)) {
        const [p, q] = [relative(x), relative(y)];
        const ours = [relative(ourBars[i][one.indexOf(x)]), relative(ourBars[j][other.indexOf(y)])];
        if (!p || !q) continue;
        const agree = (c, d) => c !== null && c.root === d.root && c.quality === d.quality;
        sum.bars++;
        sum.people += agree(p, q);
        sum.root += p.root === q.root;
        sum.ours += (agree(ours[0], p) + agree(ours[1], q)) / 2;
      }
    }
  }
  return pairs;
}

/** One person on bars of one tune that have the same melody. */
function repeats(tunes) {
  let bars = 0;
  let alike = 0;
  for (const tune of tunes) {
    const byMelody = new Map();
    for (const bar of barsOf(tune)) {
      const chord = relative(bar);
      const melody = melodyOf(bar);
      if (!chord || melody === '') continue;
      const before = byMelody.get(melody) ?? [];
      for (const other of before) {
        bars++;
        alike += other.root === chord.root && other.quality === chord.quality;
      }
      byMelody.set(melody, [...before, chord]);
    }
  }
  return { bars, alike };
}

const file = process.argv[2];
if (!file) throw new Error('name the tunes: node bench/harmony.mjs FILE');
const tunes = chordedTunes(file);
const { training, held, group } = halves(tunes);

let reread = 0;
for (const tune of tunes) {
  const plain = withoutChordsIn(tune);
  const { tune: again } = readTune(printTune(harmonise(plain)));
  if (
    again &&
    JSON.stringify(withoutPlaces(withoutChordsIn(again)).elements) ===
      JSON.stringify(withoutPlaces(readTune(printTune(plain)).tune ?? plain).elements)
  )
    reread++;
}
const pairs = settings(tunes, group);
const two = add(pairs);
const differing = pairs.filter(({ bars, people }) => people < bars);
const unlike = add(differing);
const one = repeats(tunes);
const [ours, plain] = CONTESTANTS.map(([, play]) => play);
const minor = held.filter((tune) => tune.key.mode === 'minor');
publish(
  'harmony',
  'Chords chosen and chords written by people',
  `node bench/harmony.mjs ${basename(file)}`,
  `${tunes.length} tunes with chord symbols; ${training.length} gave the habits (bench/harmony-fit.mjs), ${held.length} were held out; settings of one tune are in one half. ` +
    'The symbols are taken away and chosen anew. First beat: root and quality (major, minor, diminished, augmented; sevenths, sixths and basses left aside) at the beginning of each bar, pick-ups left out; in brackets 95 % of 1,000 resamplings of whole tunes. Beats: of all beats.',
  [
    table(
      ['', 'tunes', 'bars', 'first beat', 'its root', 'beats', 'their roots', 'changes a bar'],
      [
        ...rowsFor('held out', held),
        ...rowsFor('held out, minor', minor).slice(0, 2),
        ...rowsFor('training', training).slice(0, 2),
      ],
    ),
    '',
    `People change ${(add(held.map((t) => agreement(barsOf(t), ours(t)))).changes / add(held.map((t) => agreement(barsOf(t), plain(t)))).bars).toFixed(2)} chords a bar in the held-out tunes.`,
    '',
    '## Two people, one tune',
    '',
    `${pairs.length} pairs of settings of the same tune share ${two.bars} bars note for note (in any key). There the symbols of the two agree in ${percent(two.people, two.bars)} of bars (root alone: ${percent(two.root, two.bars)}), and ours with theirs in ${percent(two.ours, two.bars)}. In ${pairs.length - differing.length} pairs every symbol agrees, so that one may be a copy of the other; in the ${unlike.bars} bars of the other ${differing.length} the two people agree in ${percent(unlike.people, unlike.bars)}, and ours with theirs in ${percent(unlike.ours, unlike.bars)}.`,
    '',
    `One person, on bars of one tune with the same melody: ${percent(one.alike, one.bars)} of ${one.bars} pairs have the same chord.`,
    '',
    `${reread} of ${tunes.length} harmonised tunes print and are read again as the same tune but for the chords.`,
  ].join('\n'),
);
