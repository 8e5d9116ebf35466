/**
 * Builds an element. Nothing here parses markup: a text becomes a text, always.
 *
 * @param {string} tag
 * @param {Record<string, unknown>} [props] attributes, and listeners by `onclick` and the like
 * @param {...(Node | string | undefined)} children
 * @returns {any} the element; its kind depends on the tag
 */
export function el(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), /** @type {any} */ (value));
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.map((child) => child ?? ''));
  return element;
}
