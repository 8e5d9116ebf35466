/**
 * Builds an element. Nothing here parses markup: text becomes text nodes, always.
 *
 * @param {string} tag
 * @param {Record<string, unknown>} [props] attributes; `class`, `onclick` and other listeners,
 *   `dataset` and `true`/`false` for boolean attributes too
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {any} the element; its kind depends on the tag
 */
export function el(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
    } else if (key === 'dataset') {
      Object.assign(element.dataset, value);
    } else {
      element.setAttribute(key, value === true ? '' : String(value));
    }
  }
  element.append(
    .../** @type {(Node | string)[]} */ (
      children.filter((child) => child !== null && child !== undefined && child !== false)
    ),
  );
  return element;
}

/**
 * The element with an id that the page is known to have.
 *
 * @param {string} id
 * @returns {any}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

/**
 * `1536` as `1.5 KB`.
 *
 * @param {number} bytes
 */
export function readableSize(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${kilo.toFixed(1)} KB` : `${(kilo / 1024).toFixed(1)} MB`;
}

/**
 * Says something to those who listen to the page instead of looking at it.
 *
 * @param {string} text
 */
export function announce(text) {
  byId('announce').textContent = text;
}

/**
 * Says what went wrong, above the message box and aloud.
 *
 * @param {unknown} error
 */
export function complain(error) {
  byId('trouble').textContent = error instanceof Error ? error.message : String(error);
}

/** Whether the person asked for less movement. */
export function prefersStillness() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
