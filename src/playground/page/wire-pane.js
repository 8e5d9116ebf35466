import { byId, el } from './dom.js';
import { jsonView } from './json-view.js';
import { state } from './state.js';

/** @typedef {import('./state.js').Traffic} Traffic */

/** @type {Record<string, (entry: Traffic) => boolean>} */
const FILTERS = {
  All: (entry) => !isHeartbeat(entry),
  Requests: (entry) => entry.kind === 'request',
  Events: (entry) => entry.kind === 'gateway' && !isHeartbeat(entry),
  Problems: (entry) => (entry.problems?.length ?? 0) > 0,
  Heartbeats: isHeartbeat,
};

/** The pane that shows what goes over the wire, as it happens. */
export function openWirePane() {
  const pane = byId('wire');
  const list = el('ol', { class: 'traffic', 'aria-label': 'Requests and events, newest first' });
  let filter = 'All';
  let words = '';
  const search = el('input', {
    type: 'search',
    placeholder: 'Filter by any word',
    'aria-label': 'Filter by any word',
    oninput: () => {
      words = search.value.trim().toLowerCase();
      redraw();
    },
  });
  const kinds = Object.keys(FILTERS).map((name) =>
    el(
      'label',
      {},
      el('input', {
        type: 'radio',
        name: 'traffic-kind',
        checked: name === filter,
        onchange: () => {
          filter = name;
          redraw();
        },
      }),
      el('span', {}, name),
    ),
  );
  pane.append(
    el(
      'div',
      { class: 'wire-head' },
      el('h2', {}, 'Over the wire'),
      el(
        'p',
        {},
        'What the bot asks of the simulator, and what it is told: the same bytes that Discord would see.',
      ),
      search,
      el('div', { class: 'kinds', role: 'radiogroup', 'aria-label': 'Kind' }, ...kinds),
    ),
    list,
  );

  const fits = (/** @type {Traffic} */ entry) =>
    (FILTERS[filter]?.(entry) ?? true) &&
    (words === '' || JSON.stringify(entry).toLowerCase().includes(words));

  function redraw() {
    list.replaceChildren(...state.traffic.filter(fits).reverse().map(row));
    if (list.children.length === 0) list.append(el('li', { class: 'none' }, 'Nothing yet.'));
  }

  return {
    redraw,
    /** @param {Traffic[]} entries */
    add(entries) {
      if (pane.hidden) return;
      list.querySelector('.none')?.remove();
      for (const entry of entries.filter(fits)) list.prepend(row(entry));
      while (list.children.length > 400) list.lastElementChild?.remove();
    },
    /** @param {boolean} open */
    show(open) {
      const changed = pane.hidden === open;
      pane.hidden = !open;
      byId('wire-toggle').setAttribute('aria-expanded', String(open));
      if (open && changed) redraw();
    },
  };
}

/** @param {Traffic} entry */
function isHeartbeat(entry) {
  return entry.kind === 'gateway' && (entry.op === 1 || entry.op === 11);
}

/** @param {Traffic} entry */
function row(entry) {
  const request = entry.kind === 'request';
  const fromBot = request || entry.from === 'bot';
  const bad = request && entry.status >= 400;
  const details = el(
    'details',
    {
      ontoggle: () => {
        // The JSON is only laid out when someone wants to see it.
        if (details.open && details.children.length === 1) details.append(...inside(entry));
      },
    },
    el(
      'summary',
      {},
      el('time', {}, new Date(entry.at).toLocaleTimeString([], { hour12: false })),
      el(
        'span',
        {
          class: `way ${fromBot ? 'from-bot' : 'to-bot'}`,
          title: fromBot ? 'from the bot' : 'to the bot',
        },
        fromBot ? '↑' : '↓',
        el('span', { class: 'unseen' }, fromBot ? 'from the bot' : 'to the bot'),
      ),
      request ? el('b', { class: 'verb' }, entry.method) : null,
      el('span', { class: 'what' }, request ? shortPath(entry.path) : entry.name),
      request ? el('b', { class: `status ${bad ? 'bad' : ''}` }, String(entry.status)) : null,
      (entry.problems?.length ?? 0) > 0 ? el('b', { class: 'status bad' }, '!') : null,
    ),
  );
  return el('li', {}, details);
}

/** @param {Traffic} entry */
function inside(entry) {
  if (entry.kind === 'gateway') return [jsonView(entry.data)];
  return [
    el('p', { class: 'path' }, `${entry.method} ${entry.path}`),
    ...(entry.problems.length > 0
      ? [
          el(
            'ul',
            { class: 'problems' },
            ...entry.problems.map((/** @type {string} */ x) => el('li', {}, x)),
          ),
        ]
      : []),
    ...(entry.body === undefined ? [] : [el('h3', {}, 'Request'), jsonView(entry.body)]),
    ...(entry.files.length > 0 ? [el('h3', {}, 'Files'), jsonView(entry.files)] : []),
    ...(entry.reply === undefined ? [] : [el('h3', {}, 'Reply'), jsonView(entry.reply)]),
  ];
}

/**
 * Long tokens out of the way.
 *
 * @param {string} path
 */
function shortPath(path) {
  return path.replace(/[\w-]{24,}/g, (token) => `${token.slice(0, 4)}…`).replace(/\d{17,}/g, '…');
}
