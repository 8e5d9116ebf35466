import { el } from './dom.js';

/**
 * What can be pressed, drawn and chosen in a player, and what it says; what happens then is the player's.
 *
 * @param {import('./player.js').TuneData} tune
 * @param {Record<'toggle' | 'stop' | 'drag' | 'setTempo' | 'setChords' | 'setInstrument', () => void> &
 *   { stepByBars: (event: KeyboardEvent) => void }} on
 */
export function controlsOf({ labels, tempo, instrument, instruments }, on) {
  const playButton = el('button', { type: 'button', class: 'play primary', onclick: on.toggle });
  const stopButton = el('button', { type: 'button', class: 'stop', onclick: on.stop }, labels.stop);
  const slider = el('input', {
    ...{ type: 'range', min: '0', max: '1000', step: '1', value: '0', class: 'place' },
    ...{ 'aria-label': labels.place, oninput: on.drag, onkeydown: on.stepByBars },
  });
  const whereabouts = el('span', { class: 'whereabouts', 'aria-hidden': 'true' });
  const tempoText = el('span', { class: 'tempo-text', 'aria-hidden': 'true' });
  const tempoSlider = el('input', {
    ...{ type: 'range', id: 'tempo', step: '1', class: 'tempo', oninput: on.setTempo },
    min: String(Math.round(tempo * 0.4)),
    max: String(Math.round(tempo * 1.4)),
    value: String(Math.round(tempo)),
  });
  const loop = el('input', { type: 'checkbox', id: 'loop' });
  const chordsBox = el('input', {
    ...{ type: 'checkbox', id: 'chords', checked: true, onchange: on.setChords },
  });
  const instrumentBox = el(
    'select',
    { id: 'instrument', onchange: on.setInstrument },
    ...instruments
      .filter(({ melody }) => melody)
      .map(({ name, label }) =>
        el('option', { value: name, selected: name === instrument }, label),
      ),
  );
  const news = el('p', { class: 'unseen', role: 'status' });

  const label = (/** @type {string} */ id) => el('label', { for: id }, labels[id]);
  const setting = (/** @type {Node[]} */ ...parts) => el('span', { class: 'setting' }, ...parts);
  const all = el(
    'section',
    { class: 'player', 'aria-label': labels.player },
    el('div', { class: 'controls' }, playButton, stopButton, slider, whereabouts),
    el(
      'div',
      { class: 'settings' },
      setting(label('tempo'), tempoSlider, tempoText),
      setting(label('instrument'), instrumentBox),
      setting(loop, label('loop')),
      setting(chordsBox, label('chords')),
    ),
    news,
  );
  return {
    ...{ all, playButton, slider, whereabouts, tempoText, tempoSlider },
    ...{ loop, chordsBox, instrumentBox, news },
  };
}
