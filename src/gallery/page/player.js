import { controlsOf } from './controls.js';
import { folded, shiftFor } from './fit-range.js';
import { soundOf } from './sound.js';

/**
 * @typedef {{ name: string, label: string, range: [number, number], octave: number, melody: boolean }} Instrument
 * @typedef {object} TuneData what the page says of its tune
 * @property {string} abc with chord symbols
 * @property {number} tempo beats a minute
 * @property {number} beat as a part of a whole note
 * @property {boolean} swings
 * @property {string} instrument
 * @property {Instrument[]} instruments
 * @property {string} notes where notes are
 * @property {Record<string, string>} labels what the player says, in the page's language
 */

/** How far ahead notes are handed to the sound card, and how often; seconds. A page that is not seen is called less often. */
const AHEAD = { seen: 0.4, unseen: 2.5, every: 0.1 };
/** A moment to get ready in. */
const LEAD = 0.08;
/** How often those who listen to the page hear where it is, in bars. */
const BARS_BETWEEN_NEWS = 8;
/**
 * Bars that a key moves by.
 *
 * @type {Readonly<Record<string, number>>}
 */
const STEPS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 4, PageDown: -4 };
/** Parts that are not the melody, and who plays them. */
const BAND = { chords: 'guitar', bass: 'bass' };

/**
 * The player of a tune's page: play and pause, stop, place, tempo, loop, chords, instrument.
 *
 * States: stopped (at the start, nothing shown), fetching, playing, paused (somewhere). Play leads from stopped and paused to
 * playing by way of fetching; pause and stop lead away from playing and fetching; the end leads to stopped, or with loop on.
 *
 * @param {HTMLElement} root
 * @param {TuneData} tune
 * @param {ReturnType<typeof import('./staff.js').staffOf>} staff
 */
export function playerOf(root, tune, staff) {
  const { labels } = tune;
  /** @type {'stopped' | 'fetching' | 'playing' | 'paused'} */
  let state = 'stopped';
  /** @type {ReturnType<typeof soundOf> | null} made on the first click: browsers give no sound before */
  let sound = null;
  /** Where it is, in whole notes, when nothing plays; where it began, and when, while something does. */
  let place = 0;
  let began = 0;
  let tempo = tune.tempo;
  let instrument = tune.instrument;
  let chords = true;
  /** The next note to hand on, and how many times the whole tune was handed on before. */
  let next = 0;
  let rounds = 0;
  let lastBar = 0;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let clock;
  /** Semitones that the melody is moved by on this instrument. */
  let shift = 0;
  /** Of the latest start: an earlier one that was still fetching gives up. */
  let starts = 0;

  const controls = controlsOf(tune, {
    toggle,
    stop,
    setTempo,
    setChords,
    setInstrument,
    stepByBars,
    drag: () => seek((Number(slider.value) / 1000) * staff.performance.length),
  });
  const { playButton, slider, whereabouts, tempoText, tempoSlider, loop } = controls;
  const { chordsBox, instrumentBox, news } = controls;
  root.append(controls.all);

  /** Whole notes in a second. */
  const rate = () => (tempo * tune.beat) / 60;
  /** Where it is, in whole notes; beyond the end while it loops. */
  const reached = () =>
    state === 'playing' && sound
      ? place + Math.max(0, sound.context.currentTime - began) * rate()
      : place;

  function toggle() {
    if (state === 'playing' || state === 'fetching') pause();
    else void start();
  }

  async function start() {
    sound ??= soundOf(tune.notes);
    shift = shiftFor(
      instrumentNamed(instrument),
      staff.performance.notes.filter(({ role }) => role === 'melody'),
    );
    starts += 1;
    const mine = starts;
    state = 'fetching';
    show();
    say(labels.loading);
    const [resumed, fetched] = await Promise.all([
      sound.context.resume().then(() => true),
      sound.fetch(names('melody')),
      // Chords join in when they are there: a tune need not wait for them.
      chords && Promise.race([sound.fetch(names('chords', 'bass')), soon(3000)]),
    ]);
    if (mine !== starts) return;
    if (!fetched || !resumed) {
      state = 'paused';
      say(labels.failed);
      root.classList.add('failed');
      show();
      return;
    }
    root.classList.remove('failed');
    state = 'playing';
    if (place >= staff.performance.length) place = 0;
    handOnFrom(place);
    clock = setInterval(handOn, AHEAD.every * 1000);
    say(labels.playing);
    follow();
  }

  function halt() {
    place = reached() % Math.max(staff.performance.length, 1e-9);
    starts += 1;
    clearInterval(clock);
    sound?.hush();
  }

  function pause() {
    halt();
    state = 'paused';
    show();
    say(`${labels.paused}. ${barText()}`);
  }

  function stop() {
    halt();
    place = 0;
    state = 'stopped';
    show();
    say(labels.stopped);
  }

  /** @param {number} to in whole notes */
  function seek(to) {
    const wasPlaying = state === 'playing';
    if (wasPlaying) sound?.hush();
    place = Math.min(Math.max(0, to), staff.performance.length);
    if (wasPlaying) handOnFrom(place);
    else if (state === 'stopped') state = 'paused';
    show();
  }

  /**
   * A key moves by what players count in.
   *
   * @param {KeyboardEvent} event
   */
  function stepByBars(event) {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const { bars } = staff.performance;
    seek(bars[Math.min(Math.max(0, barAt() - 1 + step), bars.length - 1)] ?? 0);
  }

  function setTempo() {
    const at = reached();
    tempo = Number(tempoSlider.value);
    tempoText.textContent = String(tempo);
    tempoSlider.setAttribute('aria-valuetext', fill(labels.beats, { count: tempo }));
    if (state !== 'playing') return;
    sound?.hush();
    handOnFrom(at % staff.performance.length);
  }

  function setChords() {
    chords = chordsBox.checked;
    change(() => staff.setChords(chords));
  }

  function setInstrument() {
    change(() => {
      instrument = instrumentBox.value;
    });
  }

  /** Something that needs other notes: it goes on from where it was. @param {() => void} work */
  function change(work) {
    const wasPlaying = state === 'playing' || state === 'fetching';
    if (wasPlaying) halt();
    work();
    if (wasPlaying) void start();
  }

  /** @param {number} from in whole notes */
  function handOnFrom(from) {
    if (!sound) return;
    place = from;
    began = sound.context.currentTime + LEAD;
    rounds = 0;
    next = staff.performance.notes.findIndex(({ at }) => at >= from - 1e-6);
    if (next < 0) next = staff.performance.notes.length;
    handOn();
  }

  /** Hands on the notes of the next moments; at the end begins again, or stops. */
  function handOn() {
    if (!sound || state !== 'playing') return;
    const { notes, length } = staff.performance;
    const until = sound.context.currentTime + (document.hidden ? AHEAD.unseen : AHEAD.seen);
    for (;;) {
      const note = notes[next];
      if (note === undefined) {
        if (!loop.checked || timeOf((rounds + 1) * length) > until) break;
        rounds += 1;
        next = 0;
        continue;
      }
      const when = timeOf(rounds * length + note.at);
      if (when > until) break;
      if (note.role === 'melody' || chords) {
        const seconds = note.for / rate();
        sound.play(
          nameOf(note),
          Math.max(when, sound.context.currentTime),
          seconds,
          note.loudness,
          note.role,
        );
      }
      next += 1;
    }
    if (!loop.checked && reached() >= (rounds + 1) * length) stop();
  }

  /** @param {number} at in whole notes */
  const timeOf = (at) => began + (at - place) / rate();

  /**
   * A note of the performance as its file is called.
   *
   * @param {import('./performance.js').Note} note
   */
  function nameOf({ pitch, role }) {
    const player = role === 'melody' ? instrument : BAND[role];
    const moved = pitch + (role === 'melody' ? shift : 0);
    return `${player}/${folded(moved, instrumentNamed(player)?.range)}`;
  }

  /** @param {string} wanted */
  function instrumentNamed(wanted) {
    return tune.instruments.find(({ name }) => name === wanted);
  }

  /** @param {...string} roles */
  const names = (...roles) =>
    staff.performance.notes.filter(({ role }) => roles.includes(role)).map(nameOf);

  function follow() {
    if (state !== 'playing') return;
    show();
    const bar = barAt();
    if (bar !== lastBar && bar % BARS_BETWEEN_NEWS === 1 && bar > 1) say(barText());
    lastBar = bar;
    requestAnimationFrame(follow);
  }

  function show() {
    const { events, length } = staff.performance;
    const at = placeInTune();
    playButton.textContent =
      state === 'playing' || state === 'fetching' ? labels.pause : labels.play;
    root.dataset.state = state;
    slider.value = String(Math.round((at / length) * 1000));
    slider.setAttribute('aria-valuetext', barText());
    whereabouts.textContent = barText();
    const current = events.findLastIndex((event) => event.at <= at + 1e-6);
    staff.show(state === 'stopped' || current < 0 ? null : current);
  }

  /** The very end is a place of its own, so that a slider dragged there stays there. */
  function placeInTune() {
    const { length } = staff.performance;
    const at = Math.max(0, reached());
    return at > length ? at % length : at;
  }

  function barAt() {
    const { bars } = staff.performance;
    const at = placeInTune();
    return Math.max(1, bars.findLastIndex((start) => start <= at + 1e-6) + 1);
  }

  const barText = () => fill(labels.bar, { bar: barAt(), bars: staff.performance.bars.length });

  /** @param {string | undefined} text */
  function say(text) {
    news.textContent = text ?? '';
  }

  staff.onPick = seek;
  setTempo();
  show();
}

/** @param {number} milliseconds */
const soon = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * @param {string | undefined} text
 * @param {Record<string, string | number>} values
 */
const fill = (text = '', values) =>
  text.replace(/\{(\w+)\}/g, (brace, name) => String(values[name] ?? brace));
