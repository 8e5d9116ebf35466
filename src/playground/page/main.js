import { listen } from './api.js';
import { openComposer } from './composer.js';
import { announce, byId } from './dom.js';
import { showModal } from './modal.js';
import { goTo, placeHref, readPlace } from './place.js';
import { showPlaces } from './places.js';
import { forget, scrollDown, showOne, showProgress, showRoom, showWelcome } from './room.js';
import { placeOf, state, takeDeed, takePlaces, takeSnapshot, takeTraffic } from './state.js';
import { openWirePane } from './wire-pane.js';

const composer = openComposer();
const wire = openWirePane();
let stopListening = () => {};
let listeningAs = '';
/** The place that is on the screen. */
let shown = '';

const here = () => placeOf(readPlace().in);

function showEverything() {
  const { guild, channel } = here();
  shown = readPlace().in;
  document.title = `${channel?.title ?? ''} · ${state.app.name} playground`;
  showPlaces(byId('places'), here());
  showRoom(channel, composer.put);
  composer.show(channel);
  const me = state.people.find((one) => one.key === state.me);
  const toggle = byId('places-toggle');
  toggle.textContent = `☰ ${channel?.title ?? ''} · as ${me?.name ?? ''}`;
  toggle.setAttribute('aria-label', `Places and people. You are ${me?.name} in ${guild?.name}`);
}

/** Follows the address: who one is, where, and whether the JSON is shown. */
function follow() {
  const place = readPlace();
  wire.show(place.wire);
  closePlaces();
  if (place.as !== listeningAs || listeningAs === '') {
    listenAs(place.as || 'aoife');
  } else if (state.me !== '' && shown !== place.in) {
    showEverything();
  }
}

/** @param {string} person */
function listenAs(person) {
  stopListening();
  listeningAs = person;
  stopListening = listen(person, {
    snapshot(snapshot) {
      takeSnapshot(snapshot);
      listeningAs = state.me;
      const { guild, channel } = here();
      const path = `${guild?.key}/${channel?.key}`;
      // Spell the place out, without a step in the browser's history.
      if (readPlace().as !== state.me || readPlace().in !== path) {
        history.replaceState(null, '', placeHref({ as: state.me, in: path }));
      }
      byId('announce').textContent = '';
      document.body.classList.remove('offline');
      const first = shown === '';
      showEverything();
      if (first && matchMedia('(hover: hover)').matches) byId('say').focus();
    },
    message(message) {
      state.messages.set(message.id, message);
      showOne(message, here().channel);
    },
    removed(id) {
      state.messages.delete(id);
      forget(id);
      const { channel } = here();
      if (channel) showWelcome(channel, composer.put);
    },
    interaction(deed) {
      takeDeed(deed);
      showProgress(deed, here().channel);
      if (deed.modal && deed.state === 'answered') showModal(deed);
    },
    commands(commands) {
      state.commands = commands;
      const { channel } = here();
      if (channel) showWelcome(channel, composer.put);
      composer.refresh();
    },
    places(places) {
      takePlaces(places);
      showPlaces(byId('places'), here());
      const { channel } = here();
      if (channel) showWelcome(channel, composer.put);
      composer.show(channel);
      composer.refresh();
    },
    connected(connected) {
      state.connected = connected;
      showPlaces(byId('places'), here());
    },
    traffic(entries) {
      if (state.traffic.length === 0) {
        takeTraffic(entries);
        wire.redraw();
      } else {
        takeTraffic(entries);
        wire.add(entries);
      }
    },
    lost() {
      if (!document.body.classList.contains('offline')) {
        announce('The line to the simulator is lost. It comes back by itself.');
      }
      document.body.classList.add('offline');
    },
  });
}

function closePlaces() {
  byId('places').classList.remove('open');
  byId('places-toggle').setAttribute('aria-expanded', 'false');
}

byId('places-toggle').addEventListener('click', () => {
  const open = byId('places').classList.toggle('open');
  byId('places-toggle').setAttribute('aria-expanded', String(open));
});
byId('wire-toggle').addEventListener('click', () => {
  const open = !readPlace().wire;
  goTo({ wire: open });
});
byId('connect-open').addEventListener('click', () => byId('connect').showModal());
byId('lightbox').addEventListener('click', () => byId('lightbox').close());
document.querySelector('.skip')?.addEventListener('click', (event) => {
  // The address holds the place, so a plain #say would lose it.
  event.preventDefault();
  document.getElementById('say')?.focus();
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !byId('places').classList.contains('open')) return;
  closePlaces();
  byId('places-toggle').focus();
});
document.addEventListener('pointerdown', (event) => {
  const target = /** @type {Element} */ (event.target);
  if (!target.closest('#places, #places-toggle')) closePlaces();
});
// What scrolls must be reachable by keyboard.
byId('scroll').tabIndex = 0;
addEventListener('hashchange', follow);
addEventListener('resize', () => scrollDown());
follow();
