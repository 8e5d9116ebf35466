/**
 * @typedef {{ at: number, elements: Element[], line: number, left: number, top: number, width: number, height: number }} Event
 *   what stands at a moment on the staff; times are in whole notes from the start, repeats played out
 * @typedef {{ at: number, for: number, pitch: number, loudness: number, role: 'melody' | 'chords' | 'bass' }} Note
 *   pitch as a MIDI number, loudness 0 to 1
 */

/** General MIDI numbers by which abcjs tells the parts apart. */
const PROGRAMS = { melody: 40, chords: 24, bass: 32 };
/** Times are rounded to this part of a whole note: abcjs counts in whole milliseconds. */
const GRID = 960;
/** What rounding may take away or add, in whole notes. */
const GRACE = 1 / GRID;

/**
 * A tune as it is played: its notes, and what stands on the staff while they sound.
 *
 * @param {any} drawn what abcjs made of the tune
 * @param {{ beat: number, swings: boolean }} dance
 */
export function performanceOf(drawn, { beat, swings }) {
  const { num, den } = drawn.getMeterFraction();
  drawn.setTiming(60, 0);
  const inBar = num / den;
  /** @type {Event[]} */
  const events = [];
  /** @type {number[]} */
  const bars = [];
  let length = 0;
  for (const timing of drawn.noteTimings) {
    const at = round((timing.milliseconds / timing.millisecondsPerMeasure) * inBar);
    length = at;
    if (timing.type !== 'event') continue;
    if (timing.measureStart) bars.push(at);
    const { line, left, top, width, height } = timing;
    events.push({ at, elements: timing.elements.flat(), line, left, top, width, height });
  }

  spreadAccidentals(drawn);
  const { tracks } = drawn.setUpAudio({
    program: PROGRAMS.melody,
    chordprog: PROGRAMS.chords,
    bassprog: PROGRAMS.bass,
  });
  /** @type {Note[]} */
  const notes = tracks.flat().flatMap((/** @type {any} */ event) => {
    if (event.cmd !== 'note' || !(event.duration > 0)) return [];
    return [
      {
        at: round(event.start),
        for: event.duration,
        pitch: event.pitch,
        loudness: Math.min(1, event.volume / 110),
        role: roleOf(event.instrument),
      },
    ];
  });
  const swung = swings
    ? swing(notes, barStarts(bars, length, inBar), beat / 2)
    : (/** @type {number} */ at) => at;
  return {
    events: events.map((event) => ({ ...event, at: swung(event.at) })),
    bars: countedBars(bars, length, inBar),
    length,
    notes: notes
      .map((note) => {
        const at = swung(note.at);
        return { ...note, at, for: swung(note.at + note.for) - at };
      })
      .sort((a, b) => a.at - b.at),
  };
}

/** @param {number} program */
function roleOf(program) {
  if (program === PROGRAMS.chords) return 'chords';
  return program === PROGRAMS.bass ? 'bass' : 'melody';
}

const round = (/** @type {number} */ time) => Math.round(time * GRID) / GRID;

/** Starts of the bars that are whole: pairs are counted from them.
 * @param {number[]} bars
 * @param {number} length
 * @param {number} inBar
 */
function barStarts(bars, length, inBar) {
  const ends = [...bars.slice(1), length];
  const whole = bars.filter((start, at) => Math.abs((ends[at] ?? 0) - start - inBar) < GRACE);
  return whole.length > 0 ? whole : [0];
}

/**
 * Where the bars that players count begin: a pick-up belongs to the first bar, and the short bar before a repeat sign makes one
 * with the pick-up behind it.
 *
 * @param {number[]} bars
 * @param {number} length
 * @param {number} inBar
 */
function countedBars(bars, length, inBar) {
  const ends = [...bars.slice(1), length];
  /** @type {number[]} */
  const counted = [];
  bars.forEach((start, at) => {
    const end = ends[at] ?? length;
    const begun = counted.at(-1);
    const isPickUp = at === 1 && start + GRACE < inBar;
    const fits = begun !== undefined && end - begun <= inBar + GRACE;
    if (!isPickUp && !fits) counted.push(start);
  });
  return counted;
}

/**
 * Where the boundaries between notes inside a swung pair go, in twelfths of it: as the engine's recordings and MIDI files have
 * it. What is not in this table, triplets above all, stays where it is.
 *
 * @type {Readonly<Record<string, readonly number[]>>}
 */
const SWUNG = {
  6: [8],
  9: [8],
  3: [4],
  '3,6': [4, 8],
  '6,9': [8, 10],
  '3,6,9': [4, 8, 10],
};

/**
 * Straight time to swung time.
 *
 * @param {Note[]} notes
 * @param {number[]} starts of whole bars
 * @param {number} pair length of a pair of notes, in whole notes
 * @returns {(time: number) => number}
 */
function swing(notes, starts, pair) {
  const startOf = (/** @type {number} */ time) => {
    const bar = starts.findLast((start) => start <= time + 1e-6) ?? starts[0] ?? 0;
    return bar + Math.floor((time - bar) / pair + 1e-6) * pair;
  };
  const nameOf = (/** @type {number} */ start) => Math.round(start * GRID);
  /** @type {Map<number, Set<number>>} by their pair, boundaries of melody notes in twelfths of it */
  const inside = new Map();
  const boundaries = notes
    .filter(({ role }) => role === 'melody')
    .flatMap((note) => [note.at, note.at + note.for]);
  for (const time of boundaries) {
    const start = startOf(time);
    const twelfth = Math.round(((time - start) / pair) * 1200) / 100;
    if (twelfth === 0) continue;
    inside.set(nameOf(start), (inside.get(nameOf(start)) ?? new Set()).add(twelfth));
  }
  return (time) => {
    const start = startOf(time);
    const straight = [...(inside.get(nameOf(start)) ?? [])].sort((a, b) => a - b);
    const swung = SWUNG[straight.join()];
    if (swung === undefined) return time;
    return (
      start +
      (pair / 12) * between(((time - start) / pair) * 12, [0, ...straight, 12], [0, ...swung, 12])
    );
  };
}

/**
 * On straight lines through the points (from[i], to[i]).
 *
 * @param {number} x
 * @param {readonly number[]} from
 * @param {readonly number[]} to
 */
function between(x, from, to) {
  const at = Math.max(
    0,
    from.findLastIndex((left, i) => left <= x + 1e-6 && i < from.length - 1),
  );
  const [left = 0, right = 12] = from.slice(at);
  const [low = 0, high = 12] = to.slice(at);
  return low + ((x - left) * (high - low)) / (right - left);
}

/**
 * Accidentals hold to the end of a bar in all octaves (ABC 2.1, 11.3); abcjs takes them to hold in one.
 *
 * @param {any} drawn
 */
function spreadAccidentals(drawn) {
  /** @type {Map<string, Map<number, string>>} */
  const bars = new Map();
  for (const line of drawn.lines) {
    for (const [staffAt, staff] of (line.staff ?? []).entries()) {
      for (const [voiceAt, voice] of staff.voices.entries()) {
        const name = `${staffAt}/${voiceAt}`;
        let inBar = bars.get(name) ?? new Map();
        for (const element of voice) {
          if (element.el_type === 'bar') inBar = new Map();
          for (const pitch of element.pitches ?? []) {
            const letter = ((pitch.pitch % 7) + 7) % 7;
            if (pitch.accidental !== undefined) inBar.set(letter, pitch.accidental);
            else if (inBar.has(letter)) pitch.accidental = inBar.get(letter);
          }
        }
        bars.set(name, inBar);
      }
    }
  }
}
