/**
 * Finds the habits of the harmoniser (src/engine/harmony/habits.ts) from the human chord symbols of a file's training half
 * (bench/harmony-agreement.mjs), and prints them. Those of modes that the file does not have are set by hand.
 *
 *   npm run build && node bench/harmony-fit.mjs FILE [--rounds 300] [--prior 1]
 *
 * The terms (terms.ts) make a conditional random field on the tree of slots: the probability of a row of chords is
 * proportional to exp of its liking (Lafferty, McCallum and Pereira 2001). Its likelihood is concave in the habits, less
 * prior / 2 times their squares; the gradient is how often each term applies in the human rows less how often it is expected
 * to, by the forward-backward algorithm. Climbed by Rprop (Riedmiller and Braun 1993).
 */
import { spellKey } from '../dist/engine/abc/key.js';
import { CHORDS, semitones } from '../dist/engine/harmony/chords.js';
import { slotsOf } from '../dist/engine/harmony/slots.js';
import { enterTerms, moveTerms, slotTerms } from '../dist/engine/harmony/terms.js';
import { chordedTunes, halves, parseChord, tonicOf } from './harmony-agreement.mjs';
import { option } from './report.mjs';

const ROUNDS = option('rounds', 300);
const PRIOR = option('prior', 1);
const QUALITIES = { '': 'major', m: 'minor', dim: 'diminished', aug: 'major' };

const ids = new Map();
const idOf = (term) => {
  if (!ids.has(term)) ids.set(term, ids.size);
  return ids.get(term);
};
/** Terms as [id, amount, id, amount, ...]. */
const listed = (list) => {
  const terms = [];
  list((term, amount) => terms.push(idOf(term), amount));
  return terms;
};

/** A tune's slots with the terms of every chord and move, and the human chord of each: -1 where our table lacks it. */
function lesson(tune) {
  const slots = slotsOf(tune);
  const standing = new Map();
  let chord = null;
  for (const element of tune.elements) {
    if (element.chord) chord = parseChord(element.chord);
    standing.set(element, chord);
  }
  const human = [];
  slots.forEach(({ over, previous, key }, i) => {
    const symbol = over ? standing.get(over) : null;
    if (!over) human[i] = human[previous] ?? -1;
    else if (!symbol) human[i] = -1;
    else {
      const above = (symbol.root - tonicOf(key) + 12) % 12;
      const quality = QUALITIES[symbol.quality];
      human[i] = CHORDS[key.mode].findIndex(
        (c) => semitones(c.fifths) === above && c.quality === quality,
      );
    }
  });
  const rows = slots.map(({ key }) => CHORDS[key.mode]);
  const own = slots.map((slot, i) => rows[i].map((c) => listed((add) => slotTerms(slot, c, add))));
  const moves = slots.map(({ key, previous, over, downbeat }, i) => {
    const { mode } = key;
    const before = slots[previous];
    const enter = () => rows[i].map((to) => listed((add) => enterTerms(to, mode, add)));
    if (!before) return [enter()];
    if (spellKey(before.key) !== spellKey(key)) return rows[previous].map(enter);
    const move = (from) => (to) =>
      over || from === to ? listed((add) => moveTerms(from, to, mode, downbeat, add)) : null;
    return rows[previous].map((from) => rows[i].map(move(from)));
  });
  return { previous: slots.map((slot) => slot.previous), human, own, moves };
}

const dot = (habits, terms) => {
  let sum = 0;
  for (let i = 0; i < terms.length; i += 2) sum += habits[terms[i]] * terms[i + 1];
  return sum;
};
const logSum = (list) => {
  const most = Math.max(...list);
  return most === -Infinity
    ? most
    : most + Math.log(list.reduce((sum, x) => sum + Math.exp(x - most), 0));
};

/** Log of the sum over all rows of chords (those that agree with the human ones); adds the expected terms to `gradient`. */
function expect({ previous, human, own, moves }, habits, gradient, sign, agreeing) {
  const add = (terms, amount) => {
    for (let i = 0; i < terms.length; i += 2) gradient[terms[i]] += sign * amount * terms[i + 1];
  };
  const below = own.map((row, i) =>
    row.map((terms, c) =>
      agreeing && human[i] >= 0 && human[i] !== c ? -Infinity : dot(habits, terms),
    ),
  );
  const weights = moves.map((from) =>
    from.map((to) => to.map((terms) => (terms ? dot(habits, terms) : -Infinity))),
  );
  const message = [];
  let total = 0;
  for (let i = own.length - 1; i >= 0; i--) {
    message[i] = weights[i].map((to) => logSum(to.map((w, c) => w + below[i][c])));
    if (previous[i] < 0) total += message[i][0];
    else
      message[i].forEach((m, p) => {
        below[previous[i]][p] += m;
      });
  }
  const share = [];
  for (let i = 0; i < own.length; i++) {
    share[i] = own[i].map(() => 0);
    weights[i].forEach((to, p) => {
      const above = previous[i] < 0 ? 1 : share[previous[i]][p];
      if (above < 1e-9) return;
      to.forEach((w, c) => {
        const amount = above * Math.exp(w + below[i][c] - message[i][p]);
        if (!(amount > 1e-9)) return;
        share[i][c] += amount;
        add(moves[i][p][c], amount);
      });
    });
    share[i].forEach((amount, c) => {
      if (amount > 1e-9) add(own[i][c], amount);
    });
  }
  return total;
}

const { training } = halves(chordedTunes(process.argv[2]));
const lessons = training.map(lesson);
const names = [...ids.keys()];
const habits = new Float64Array(names.length);
const steps = new Float64Array(names.length).fill(0.1);
const before = new Float64Array(names.length);
for (let round = 0; round < ROUNDS; round++) {
  const gradient = habits.map((x) => -PRIOR * x);
  let likelihood = habits.reduce((sum, x) => sum - (PRIOR * x * x) / 2, 0);
  for (const one of lessons)
    likelihood += expect(one, habits, gradient, 1, true) - expect(one, habits, gradient, -1, false);
  gradient.forEach((slope, i) => {
    const turn = slope * before[i];
    steps[i] = Math.min(1, Math.max(1e-4, steps[i] * (turn > 0 ? 1.2 : turn < 0 ? 0.5 : 1)));
    before[i] = turn < 0 ? 0 : slope;
    habits[i] += Math.sign(before[i]) * steps[i];
  });
  if (round % 20 === 0 || round === ROUNDS - 1)
    console.error(`round ${round}: log likelihood ${likelihood.toFixed(1)}`);
}
for (const [i, name] of [...names.entries()].sort(([, a], [, b]) => (a < b ? -1 : 1)))
  console.log(`  '${name}': ${Number(habits[i].toFixed(1))},`);
