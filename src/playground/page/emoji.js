/**
 * Thumbs drawn here, since a machine without an emoji font shows a box in their place. Everything
 * else is left to the fonts. Each is a path in a square of 24.
 */
const THUMB =
  'M2 10h4v11H2zM8 10l4.2-7.6c1.6-.2 2.9 1 2.6 2.7L14 9h6.2c1.3 0 2.2 1.2 1.8 2.4l-2.4 8c-.3 1-1.1 1.6-2.1 1.6H8z';

/** How each is turned. */
const DRAWN = new Map([
  ['👍', ''],
  ['👎', 'rotate(180 12 12)'],
]);

/**
 * An emoji as a picture if it is drawn here, else as text.
 *
 * @param {string} name
 * @returns {Node}
 */
export function emoji(name) {
  const turn = DRAWN.get(name);
  if (turn === undefined) return document.createTextNode(name);
  const svg = svgElement('svg', {
    viewBox: '0 0 24 24',
    class: 'emoji',
    role: 'img',
    'aria-label': name,
  });
  svg.append(svgElement('path', { d: THUMB, transform: turn }));
  return svg;
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 */
function svgElement(tag, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== '') element.setAttribute(key, value);
  }
  return element;
}
