import { el } from './dom.js';
import { goTo, placeHref } from './place.js';
import { state } from './state.js';

/**
 * The side with servers, channels and people.
 *
 * @param {HTMLElement} nav
 * @param {{ guild: import('./state.js').Guild | undefined, channel: import('./state.js').Channel | undefined }} here
 */
export function showPlaces(nav, here) {
  const focused = document.activeElement?.id;
  nav.replaceChildren(
    ...state.guilds.map((guild) => guildSection(guild, here.channel)),
    peopleSection(here.guild),
    botLine(),
  );
  if (focused && nav.querySelector(`#${CSS.escape(focused)}`)) {
    document.getElementById(focused)?.focus();
  }
}

/**
 * @param {import('./state.js').Guild} guild
 * @param {import('./state.js').Channel | undefined} current
 */
function guildSection(guild, current) {
  const links = guild.channels.map((channel) =>
    el(
      'li',
      {},
      el(
        'a',
        {
          id: `channel-${channel.id}`,
          href: placeHref({ in: `${guild.key}/${channel.key}` }),
          'aria-current': channel.id === current?.id ? 'page' : null,
        },
        el('span', { class: 'hash', 'aria-hidden': 'true' }, '#'),
        channel.key,
      ),
    ),
  );
  return el('section', {}, el('h3', {}, guild.name), el('ul', { class: 'channels' }, ...links));
}

/** @param {import('./state.js').Guild | undefined} guild */
function peopleSection(guild) {
  const rows = state.people.map((person) => {
    const role = guild?.members.find((one) => one.key === person.key)?.role;
    const id = `be-${person.key}`;
    return el(
      'label',
      { class: 'person', for: id },
      el('input', {
        type: 'radio',
        name: 'me',
        id,
        value: person.key,
        checked: person.key === state.me,
        onchange: () => goTo({ as: person.key }),
      }),
      portrait(person.key, person.name),
      el(
        'span',
        { class: 'person-words' },
        el('b', {}, person.name),
        el('small', {}, role ? `${role} · ${person.about}` : 'not in this server'),
      ),
    );
  });
  return el('fieldset', { class: 'people' }, el('legend', {}, 'You are'), ...rows);
}

function botLine() {
  const words = state.connected ? 'is here' : 'is not connected';
  return el(
    'p',
    { class: `bot-line ${state.connected ? 'here' : 'away'}` },
    el('span', { class: 'dot', 'aria-hidden': 'true' }),
    `${state.app.name} (the bot) ${words}`,
  );
}

/**
 * A round sign for someone: the first letter, in a colour of their own.
 *
 * @param {string} key `app` for the bot
 * @param {string} name
 */
export function portrait(key, name) {
  return el(
    'span',
    { class: `portrait portrait-${key}`, 'aria-hidden': 'true' },
    key === 'app' ? '♫' : name.slice(0, 1),
  );
}
