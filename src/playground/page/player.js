import { playNotes } from './band.js';
import { el, prefersStillness } from './dom.js';
import { readMidi } from './midi.js';

/** @type {(() => void) | null} stops the player that sounds now: one tune at a time */
let hush = null;

/**
 * Somebody begins to sound: whoever sounded before stops.
 *
 * @param {() => void} stop
 */
export function soundsAlone(stop) {
  if (hush !== stop) hush?.();
  hush = stop;
}

/**
 * A player for a MIDI file: play and stop, and a slider that shows and sets the place.
 *
 * @param {string} url
 * @param {string} title what is played, for those who listen to the page
 */
export function midiPlayer(url, title) {
  /** @type {Promise<ReturnType<typeof readMidi>> | null} */
  let loading = null;
  /** @type {ReturnType<typeof playNotes> | null} */
  let playing = null;
  let seconds = 0;
  let place = 0;

  const button = el('button', {
    type: 'button',
    class: 'play',
    'aria-label': `Play ${title}`,
    onclick: () => (playing ? stop() : start()),
  });
  const slider = el('input', {
    type: 'range',
    min: '0',
    max: '1000',
    value: '0',
    step: '1',
    'aria-label': 'Place in the tune',
    oninput: seek,
  });
  const clock = el('span', { class: 'player-time' }, '0:00');
  const player = el('div', { class: 'player' }, button, slider, clock);

  async function start() {
    try {
      loading ??= fetch(url).then(async (response) => {
        if (!response.ok) throw new Error('The file is not there any more.');
        return readMidi(await response.arrayBuffer());
      });
      const midi = await loading;
      seconds = midi.seconds;
      soundsAlone(stop);
      if (place >= seconds) place = 0;
      playing = playNotes(midi.notes, place);
      player.classList.add('playing');
      button.setAttribute('aria-label', `Stop ${title}`);
      follow();
    } catch (error) {
      loading = null;
      clock.textContent = error instanceof Error ? error.message : 'This file cannot be played.';
    }
  }

  function stop() {
    playing?.stop();
    playing = null;
    if (hush === stop) hush = null;
    player.classList.remove('playing');
    button.setAttribute('aria-label', `Play ${title}`);
  }

  function follow() {
    if (!playing) return;
    place = playing.position();
    if (place > seconds + 0.3) {
      place = 0;
      stop();
    }
    show();
    if (prefersStillness()) setTimeout(follow, 500);
    else requestAnimationFrame(follow);
  }

  function show() {
    const part = seconds > 0 ? Math.min(1, place / seconds) : 0;
    slider.value = String(Math.round(part * 1000));
    slider.setAttribute('aria-valuetext', `${minutes(place)} of ${minutes(seconds)}`);
    clock.textContent = `${minutes(Math.min(place, seconds))} / ${minutes(seconds)}`;
  }

  function seek() {
    const wasPlaying = playing !== null;
    if (wasPlaying) stop();
    place = (Number(slider.value) / 1000) * seconds;
    if (seconds > 0) show();
    if (wasPlaying) void start();
  }

  return player;
}

/** @param {number} seconds */
function minutes(seconds) {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
