import { el } from './dom.js';
import { picture } from './files.js';
import { markdown } from './markdown.js';
import { names } from './state.js';

/**
 * An embed: the older way to say something with a frame around it.
 *
 * @param {any} embed
 */
export function showEmbed(embed) {
  const box = el('div', { class: 'container' });
  if (typeof embed.color === 'number') {
    box.style.setProperty('--edge', `#${embed.color.toString(16).padStart(6, '0')}`);
  }
  if (embed.author?.name) box.append(el('p', { class: 'subtext' }, embed.author.name));
  if (embed.title) box.append(el('h4', { class: 'md-h2' }, embed.title));
  if (embed.description)
    box.append(el('div', { class: 'text' }, markdown(embed.description, names)));
  for (const field of embed.fields ?? []) {
    box.append(
      el('div', { class: 'text' }, el('strong', {}, field.name), markdown(field.value, names)),
    );
  }
  if (embed.image?.url) box.append(picture(embed.image, embed.title ?? ''));
  if (embed.footer?.text) box.append(el('p', { class: 'subtext' }, embed.footer.text));
  return box;
}
