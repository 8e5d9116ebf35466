import { ask } from './api.js';
import { complain, el } from './dom.js';
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
    ownSection(),
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
        el('span', { class: 'hash', 'aria-hidden': 'true' }, guild.id === null ? '@' : '#'),
        guild.id === null ? channel.title : channel.key,
      ),
    ),
  );
  return el(
    'section',
    {},
    el('h2', {}, guild.name),
    el('ul', { class: 'channels' }, ...links),
    guild.here ? null : inviteLine(guild),
  );
}

/** @param {import('./state.js').Guild} guild */
function inviteLine(guild) {
  const { name } = state.app;
  if (!guild.manages) return el('p', { class: 'place-note' }, `${name} is not in this server.`);
  const invite = () => ask('invite', { person: state.me, guild: guild.id }).catch(complain);
  return el(
    'p',
    { class: 'place-note' },
    el(
      'button',
      { type: 'button', class: 'quiet', id: `invite-${guild.key}`, onclick: invite },
      `Invite ${name} to ${guild.name}`,
    ),
  );
}

/** What somebody set up for themselves: the bot as an app of their own, and the language of their Discord. */
function ownSection() {
  const me = state.people.find((one) => one.key === state.me);
  if (!me) return '';
  const inWords = new Intl.DisplayNames(['en'], { type: 'language' });
  const everywhere = el('input', {
    type: 'checkbox',
    id: 'own-install',
    checked: me.installed,
    onchange: () =>
      ask('install', { person: state.me, installed: everywhere.checked }).catch(complain),
  });
  const language = el(
    'select',
    {
      id: 'own-language',
      onchange: () => ask('speak', { person: state.me, locale: language.value }).catch(complain),
    },
    ...state.locales
      .map((locale) => ({ locale, name: inWords.of(locale) ?? locale }))
      .sort((a, b) => a.name.localeCompare(b.name))
      .map(({ locale, name }) =>
        el('option', { value: locale, selected: locale === me.locale }, name),
      ),
  );
  return el(
    'fieldset',
    { class: 'people own' },
    el('legend', {}, `${me.name}’s Discord`),
    el(
      'label',
      { class: 'own-row', for: 'own-install' },
      everywhere,
      el('span', {}, `Take ${state.app.name} everywhere`),
    ),
    el('label', { class: 'own-row', for: 'own-language' }, el('span', {}, 'Language'), language),
  );
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
        el('small', {}, wordsAbout(person, guild, role)),
      ),
    );
  });
  return el('fieldset', { class: 'people' }, el('legend', {}, 'You are'), ...rows);
}

/**
 * @param {import('./state.js').Person} person
 * @param {import('./state.js').Guild | undefined} guild
 * @param {string | undefined} role
 */
function wordsAbout(person, guild, role) {
  if (guild?.id === null) return person.about;
  return role ? `${role} · ${person.about}` : 'not in this server';
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
