import { el } from './dom.js';

const TOKENS = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * JSON as indented, coloured text.
 *
 * @param {unknown} value
 */
export function jsonView(value) {
  const text = JSON.stringify(value, null, 2) ?? 'nothing';
  const code = el('code');
  let last = 0;
  for (const found of text.matchAll(TOKENS)) {
    code.append(text.slice(last, found.index));
    const [all, string, colon] = found;
    const kind = string === undefined ? 'j-value' : colon === undefined ? 'j-string' : 'j-key';
    code.append(el('span', { class: kind }, string ?? all), colon ?? '');
    last = found.index + all.length;
  }
  code.append(text.slice(last));
  return el('pre', { class: 'json', tabindex: '0' }, code);
}
