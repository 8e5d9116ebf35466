import { ask } from './api.js';
import { attachments, LONGEST_MESSAGE } from './attachments.js';
import { commandForm } from './command-form.js';
import { matchingCommands, readCommandLine, typableCommands } from './command-line.js';
import { byId, el } from './dom.js';
import { openListbox } from './listbox.js';
import { state } from './state.js';

const MOST_ROWS = 8;

/**
 * The message box: plain words, a line that begins with a slash, or a picked command with a
 * field for every option. Files go with plain words.
 *
 * @returns {{ show: (channel: import('./state.js').Channel | undefined) => void, put: (text: string) => void, refresh: () => void }}
 */
export function openComposer() {
  const root = byId('composer');
  const popup = el('div', { class: 'popup' });
  const trouble = el('p', { class: 'trouble', id: 'trouble', role: 'alert' });
  const slot = el('div', { class: 'slot' });
  root.append(popup, trouble, slot);
  const list = openListbox(popup, 'suggestions');
  /** @type {import('./state.js').Channel | undefined} */
  let channel;

  const files = attachments((words) => {
    trouble.textContent = words;
  });
  const field = el('textarea', {
    id: 'say',
    rows: '1',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: String(LONGEST_MESSAGE),
    'aria-autocomplete': 'list',
    'aria-label': 'Message, or / for commands',
    oninput: onInput,
    onkeydown: onKey,
    onpaste: onPaste,
    onblur: () => list.hide(),
    onfocus: onInput,
  });
  const hint = el('div', { class: 'hint' });
  const send = el('button', { type: 'submit', class: 'primary send' }, 'Send');
  const form = el(
    'form',
    {
      class: 'say-row',
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        void submit();
      },
    },
    files.button,
    files.input,
    field,
    send,
  );

  const commands = () => typableCommands(state.commands[channel?.id ?? ''] ?? []);
  const where = () => ({ person: state.me, channel: channel?.id });

  function onInput() {
    trouble.textContent = '';
    hint.replaceChildren();
    const text = field.value;
    // As high as what is in it, up to a point.
    field.rows = Math.min(MOST_ROWS, text.split('\n').length);
    if (!text.startsWith('/')) return list.hide();
    const read = text.includes(' ') ? readCommandLine(text, commands()) : null;
    if (read) {
      list.hide();
      explain(read);
      return;
    }
    const items = matchingCommands(text, commands()).map((command) => ({
      label: `/${command.name}`,
      note: command.description,
      pick: () => pick(command),
    }));
    list.show(field, items);
    if (items.length === 0) hint.append('There is no such command here.');
  }

  /** @param {NonNullable<ReturnType<typeof readCommandLine>>} read */
  function explain(read) {
    const pairs = read.command.options
      .filter(({ name }) => read.values[name])
      .map(({ name }) => el('span', { class: 'pair' }, el('b', {}, name), ` ${read.values[name]}`));
    hint.append(
      el('code', {}, `/${read.command.name}`),
      ...pairs,
      el('span', { class: 'next' }, read.problem || 'Enter sends it'),
    );
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (list.onKey(event)) return;
    const picks = event.key === 'Enter' || event.key === 'Tab';
    if (picks && list.isOpen && !event.shiftKey) {
      event.preventDefault();
      list.active?.pick();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      void submit();
    }
  }

  /**
   * What is too long for a message becomes a file.
   *
   * @param {ClipboardEvent} event
   */
  function onPaste(event) {
    const text = event.clipboardData?.getData('text') ?? '';
    if (text.length + field.value.length <= LONGEST_MESSAGE) return;
    event.preventDefault();
    files.add(new File([text], 'message.txt', { type: 'text/plain' }));
  }

  async function submit() {
    const text = field.value.trim();
    if (text === '' && !files.any) return;
    try {
      if (text.startsWith('/')) {
        await sendLine(text);
      } else {
        await ask('say', { ...where(), text, files: await files.read() });
        files.clear();
      }
      field.value = '';
      field.rows = 1;
      hint.replaceChildren();
    } catch (error) {
      trouble.textContent = error instanceof Error ? error.message : String(error);
    }
  }

  /** @param {string} text */
  async function sendLine(text) {
    const read = readCommandLine(text, commands());
    if (!read) throw new Error(`There is no command “${text.split(' ')[0]}” here.`);
    if (read.problem) throw new Error(read.problem);
    await ask('run', { ...where(), command: read.command.name, options: read.values });
  }

  /** @param {import('./command-line.js').Command} command */
  function pick(command) {
    list.hide();
    hint.replaceChildren();
    trouble.textContent = '';
    const picked = commandForm({
      command,
      list,
      where,
      say: (words) => {
        trouble.textContent = words;
      },
      close: back,
    });
    slot.replaceChildren(picked.element);
    picked.focus();
  }

  /** Back to plain words. */
  function back(text = '') {
    list.hide();
    trouble.textContent = '';
    hint.replaceChildren();
    slot.replaceChildren(hint, files.list, form);
    field.value = text;
    field.focus();
  }

  slot.append(hint, files.list, form);

  return {
    show(next) {
      const moved = next?.id !== channel?.id;
      channel = next;
      const mayTalk = next?.may.includes('SEND_MESSAGES') ?? false;
      const mayCommand = next?.may.includes('USE_APPLICATION_COMMANDS') ?? false;
      field.disabled = !mayTalk && !mayCommand;
      send.disabled = field.disabled;
      files.disable(!mayTalk);
      field.placeholder = field.disabled
        ? 'You may only read here'
        : mayCommand
          ? 'Type / for commands'
          : 'Say something';
      if (moved && !slot.contains(form)) slot.replaceChildren(hint, files.list, form);
      trouble.textContent = '';
    },
    put(text) {
      const command = commands().find((one) => `/${one.name}` === text);
      if (command) pick(command);
      else {
        back(text);
        onInput();
      }
    },
    refresh() {
      if (document.activeElement === field) onInput();
    },
  };
}
