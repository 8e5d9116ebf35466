/**
 * @typedef {{ name: string, description: string, type: number, required?: boolean,
 *   choices?: {name: string, value: string | number}[], autocomplete?: boolean,
 *   min_value?: number, max_value?: number, max_length?: number }} Option
 * @typedef {{ name: string, description: string, options: Option[] }} Command
 *   a subcommand has its own entry here: `list add`
 */

const SUBCOMMAND = 1;
const GROUP = 2;
const WORDS = 3;

/**
 * Those of the commands that are typed; the others are in menus.
 *
 * @param {any[]} registered
 */
export function typedOnes(registered) {
  return registered.filter((one) => (one.type ?? 1) === 1);
}

/**
 * The registered commands as a person types them: every subcommand is one of its own.
 *
 * @param {any[]} registered
 * @returns {Command[]}
 */
export function typableCommands(registered) {
  return typedOnes(registered).flatMap((one) => spread(one, ''));
}

/**
 * @param {any} one
 * @param {string} before
 * @returns {Command[]}
 */
function spread(one, before) {
  const name = before + one.name;
  const options = one.options ?? [];
  const nested = options.filter(
    (/** @type {any} */ x) => x.type === SUBCOMMAND || x.type === GROUP,
  );
  if (nested.length === 0) return [{ name, description: one.description, options }];
  return nested.flatMap((/** @type {any} */ x) => spread(x, `${name} `));
}

/**
 * Reads `/tune jig seed:K` as players write it: words before the first `name:` fill the required
 * options in order, the last of them taking all that is left; where none is required, they are the
 * first option that takes words. Then come `name:value` pairs, whose values may hold blanks.
 *
 * @param {string} text
 * @param {Command[]} commands
 * @returns {{ command: Command, values: Record<string, string>, problem: string } | null} null
 *   where no command begins so; `problem` is empty where it can be sent
 */
export function readCommandLine(text, commands) {
  const typed = text.trim().replace(/^\//, '');
  // The longest name first: `list add` before `list`.
  const command = [...commands]
    .sort((a, b) => b.name.length - a.name.length)
    .find((one) => `${typed.toLowerCase()} `.startsWith(`${one.name} `));
  if (!command) return null;
  const { loose, values } = splitPairs(typed.slice(command.name.length).trim(), command);
  const open = openFor(command, values);
  const words = loose.split(/\s+/).filter(Boolean);
  for (const [i, option] of open.entries()) {
    if (words.length === 0) break;
    values[option.name] = i === open.length - 1 ? words.splice(0).join(' ') : (words.shift() ?? '');
  }
  let problem = '';
  if (words.length > 0) {
    const named = command.options.map((one) => `${one.name}:`).join(' ');
    problem = named
      ? `What is “${words.join(' ')}”? Put a name before it: ${named}`
      : `/${command.name} takes no options.`;
  }
  const missing = command.options.find((one) => one.required && !values[one.name]);
  if (missing) problem = `${missing.name} is still missing: ${missing.description}`;
  for (const option of command.options) {
    const value = values[option.name];
    if (value !== undefined) values[option.name] = choiceValue(option, value);
  }
  return { command, values, problem };
}

/**
 * The options that words without a name are for.
 *
 * @param {Command} command
 * @param {Record<string, string>} values
 */
function openFor({ options }, values) {
  const required = options.filter((one) => one.required);
  const first = options.find((one) => one.type === WORDS);
  const takers = required.length > 0 ? required : first ? [first] : [];
  return takers.filter((one) => !(one.name in values));
}

/**
 * @param {string} text
 * @param {Command} command
 */
function splitPairs(text, command) {
  /** @type {Record<string, string>} */
  const values = {};
  const names = command.options.map((one) => one.name.replaceAll(/[^\p{L}\p{N}_-]/gu, '\\$&'));
  if (names.length === 0) return { loose: text, values };
  const pieces = text.split(new RegExp(`(?:^|\\s)(${names.join('|')}):\\s*`, 'iu'));
  for (let i = 1; i < pieces.length; i += 2) {
    const name = (pieces[i] ?? '').toLowerCase();
    values[name] = (pieces[i + 1] ?? '').trim().replace(/^"(.*)"$/, '$1');
  }
  return { loose: (pieces[0] ?? '').trim(), values };
}

/**
 * A choice may be typed by its name or its value.
 *
 * @param {Option} option
 * @param {string} typed
 */
function choiceValue(option, typed) {
  const wanted = typed.toLowerCase();
  const found = option.choices?.find(
    (one) => one.name.toLowerCase() === wanted || String(one.value).toLowerCase() === wanted,
  );
  return found ? String(found.value) : typed;
}

/**
 * The commands whose names begin with what was typed, then those that contain it.
 *
 * @param {string} typed with the slash
 * @param {Command[]} commands
 */
export function matchingCommands(typed, commands) {
  const wanted = typed.replace(/^\//, '').toLowerCase();
  const starts = commands.filter((one) => one.name.startsWith(wanted));
  const holds = commands.filter((one) => !one.name.startsWith(wanted) && one.name.includes(wanted));
  return [...starts, ...holds];
}
