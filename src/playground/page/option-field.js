import { ask } from './api.js';
import { el } from './dom.js';
import { readPlace } from './place.js';
import { readFile } from './read-file.js';
import { placeOf, state } from './state.js';

/** How long typing pauses before the bot is asked for choices, in ms. */
const PAUSE = 150;

const TYPE = {
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  file: 11,
};

/**
 * @typedef {import('./command-form.js').FormParts & {
 *   option: import('./command-line.js').Option,
 *   others: () => Record<string, unknown>,
 *   explain: (words: string) => void,
 *   send: () => void,
 *   next: () => void,
 *   leave: (how: 'escape' | 'backspace') => void,
 * }} FieldParts
 */

/**
 * One option's field: a text field with the option's choices, or the bot's, above it; a file
 * picker for attachments.
 *
 * @param {FieldParts} parts
 */
export function optionField(parts) {
  const { option } = parts;
  return option.type === TYPE.file ? fileField(parts) : textField(parts);
}

/** @param {FieldParts} parts */
function textField(parts) {
  const { option, command, list, where, others, say } = parts;
  const id = `option-${option.name}`;
  /** What was picked: its name is in the field, its value is what is sent. */
  let picked = /** @type {{ name: string, value: string } | null} */ (null);
  let asked = 0;
  /** @type {{ name: string, value: string }[]} what the bot offered last */
  let offered = [];
  /** Whether the bot is still to be asked, or to answer. */
  let waiting = false;
  /** Whether Enter was pressed meanwhile: it counts when the choices are there. */
  let entered = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const numeric = option.type === TYPE.integer || option.type === TYPE.number;
  const field = el('input', {
    id,
    type: 'text',
    inputmode: numeric ? 'decimal' : null,
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: option.max_length ?? 6000,
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-required': option.required ? 'true' : null,
    'aria-describedby': `${id}-about`,
    placeholder: option.required ? '' : 'optional',
    oninput: () => {
      picked = null;
      entered = false;
      say('');
      offer();
    },
    onfocus: () => {
      parts.explain(`${option.name}: ${option.description}`);
      offer();
    },
    onblur: () => {
      forgetAsking();
      list.hide();
    },
    onkeydown: onKey,
  });
  const element = el(
    'label',
    { class: 'field', for: id },
    el('span', { class: 'field-name' }, option.name),
    field,
    el('span', { class: 'unseen', id: `${id}-about` }, option.description),
  );

  const fixed = fixedChoices(option);
  const value = () => picked?.value ?? field.value.trim();

  function offer() {
    const typed = field.value.trim().toLowerCase();
    if (fixed) {
      offerThese(fixed.filter((one) => picked || one.name.toLowerCase().includes(typed)));
    } else if (option.autocomplete) {
      // Until the bot has answered, what it offered before stands as far as it still fits.
      offerThese(offered.filter((one) => one.name.toLowerCase().includes(typed)));
      clearTimeout(timer);
      waiting = true;
      timer = setTimeout(askBot, PAUSE);
    } else {
      list.hide();
    }
  }

  async function askBot() {
    const mine = ++asked;
    const options = { ...others(), [option.name]: field.value.trim() };
    try {
      const body = { ...where(), command: command.name, focused: option.name, options };
      const reply = await ask('autocomplete', body);
      // What comes late belongs to what was typed before.
      if (mine !== asked || document.activeElement !== field) return;
      offered = reply.choices.map((/** @type {any} */ one) => ({
        name: one.name,
        value: String(one.value),
      }));
      offerThese(offered);
      if (reply.late) say('The bot offered no choices in time. You can type your own.');
    } catch (error) {
      if (mine === asked) say(error instanceof Error ? error.message : String(error));
    }
    if (mine !== asked) return;
    waiting = false;
    if (entered) enter();
  }

  /** @param {{ name: string, value: string }[]} choices */
  function offerThese(choices) {
    list.show(
      field,
      choices.slice(0, 25).map((one) => ({
        label: one.name,
        ...(one.name !== one.value && { note: one.value }),
        pick: () => {
          take(one);
          parts.next();
          list.hide();
        },
      })),
    );
  }

  /** @param {{ name: string, value: string }} choice */
  function take(choice) {
    picked = choice;
    field.value = choice.name;
    forgetAsking();
  }

  function forgetAsking() {
    clearTimeout(timer);
    asked += 1;
    waiting = false;
    entered = false;
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (list.onKey(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      parts.leave('escape');
    } else if (event.key === 'Backspace' && field.value === '') {
      event.preventDefault();
      parts.leave('backspace');
    } else if (event.key === 'Enter') {
      event.preventDefault();
      enter();
    } else if (
      event.key === 'Tab' &&
      list.isOpen &&
      !event.shiftKey &&
      field.value !== '' &&
      !picked
    ) {
      list.active?.pick();
      event.preventDefault();
    }
  }

  /** Enter picks what is highlighted; where that is what stands there already, it sends. */
  function enter() {
    const typed = field.value.trim().toLowerCase();
    entered = waiting && typed !== '' && !picked;
    if (entered) return;
    const same = list.items.find(
      (/** @type {import('./listbox.js').Item} */ one) => one.label.toLowerCase() === typed,
    );
    if (list.isOpen && !picked && !same && (typed !== '' || option.required)) {
      list.active?.pick();
      return;
    }
    if (same && !picked) {
      same.pick();
    }
    list.hide();
    parts.send();
  }

  return { element, value, required: option.required === true, focus: () => field.focus() };
}

/** @param {FieldParts} parts */
function fileField({ option, explain }) {
  const id = `option-${option.name}`;
  /** @type {Promise<{ name: string, base64: string }> | ''} */
  let file = '';
  const field = el('input', {
    id,
    type: 'file',
    'aria-describedby': `${id}-about`,
    onfocus: () => explain(`${option.name}: ${option.description}`),
    onchange: () => {
      const chosen = field.files?.[0];
      file = chosen ? readFile(chosen) : '';
    },
  });
  const element = el(
    'label',
    { class: 'field', for: id },
    el('span', { class: 'field-name' }, option.name),
    field,
    el('span', { class: 'unseen', id: `${id}-about` }, option.description),
  );
  return {
    element,
    value: () => file,
    required: option.required === true,
    focus: () => field.focus(),
  };
}

/**
 * The choices that need no bot: registered ones, true and false, people, channels, roles.
 *
 * @param {import('./command-line.js').Option} option
 * @returns {{ name: string, value: string }[] | null}
 */
function fixedChoices(option) {
  if (option.choices?.length) {
    return option.choices.map((one) => ({ name: one.name, value: String(one.value) }));
  }
  const { guild, channel } = placeOf(readPlace().in);
  switch (option.type) {
    case TYPE.boolean:
      return [
        { name: 'True', value: 'true' },
        { name: 'False', value: 'false' },
      ];
    case TYPE.user:
    case TYPE.mentionable:
      return (guild?.id === null ? (channel?.people ?? []) : state.people).map((one) => ({
        name: one.name,
        value: one.id,
      }));
    case TYPE.channel:
      return (guild?.channels ?? []).map((one) => ({ name: `#${one.key}`, value: one.id }));
    case TYPE.role:
      return (guild?.roles ?? []).map((one) => ({ name: one.name, value: one.id }));
    default:
      return null;
  }
}
