import { el, readableSize } from './dom.js';
import { midiPlayer, soundsAlone } from './player.js';

const IMAGES = /^image\/(png|jpeg|gif|webp)/;

/**
 * A picture that opens large on a click.
 *
 * @param {{ url: string, width?: number | null, height?: number | null }} media
 * @param {string} words its alt text
 */
export function picture(media, words) {
  const image = el('img', {
    src: media.url,
    alt: words,
    width: media.width,
    height: media.height,
    loading: 'lazy',
    onerror: () => button.replaceWith(missing('This picture is not there any more.')),
  });
  const button = el(
    'button',
    {
      type: 'button',
      class: 'picture',
      'aria-label': `Enlarge picture: ${words || 'no description'}`,
      onclick: () => enlarge(media.url, words),
    },
    image,
  );
  return button;
}

/**
 * @param {string} url
 * @param {string} words
 */
function enlarge(url, words) {
  const box = /** @type {HTMLDialogElement} */ (document.getElementById('lightbox'));
  const image = /** @type {HTMLImageElement} */ (document.getElementById('lightbox-picture'));
  image.src = url;
  image.alt = words;
  const caption = document.getElementById('lightbox-words');
  if (caption) caption.textContent = words;
  box.showModal();
}

/**
 * A file with its name, size and a link to keep it; what sounds can be played in place.
 *
 * @param {{ url: string, filename: string, size?: number | null, content_type?: string | null, description?: string }} file
 */
export function fileCard(file) {
  const type = file.content_type ?? '';
  if (IMAGES.test(type)) return picture(file, file.description ?? file.filename);
  const link = el(
    'a',
    { href: file.url, download: file.filename, class: 'download' },
    'Download',
    el('span', { class: 'unseen' }, ` ${file.filename}`),
  );
  const size = typeof file.size === 'number' ? readableSize(file.size) : '';
  const card = el(
    'div',
    { class: 'file' },
    el(
      'div',
      { class: 'file-head' },
      el('span', { class: 'file-name' }, file.filename),
      el('span', { class: 'file-size' }, size),
      link,
    ),
  );
  if (/\.midi?$/i.test(file.filename)) card.append(midiPlayer(file.url, file.filename));
  else if (type.startsWith('audio/')) {
    card.append(recording(file.url, file.filename));
  }
  return card;
}

/**
 * A recording, with the browser's own player. Only one thing sounds at a time.
 *
 * @param {string} url
 * @param {string} name
 */
function recording(url, name) {
  const audio = el('audio', {
    controls: true,
    src: url,
    preload: 'metadata',
    'aria-label': `Recording ${name}`,
    onplay: () => soundsAlone(() => audio.pause()),
    onerror: () => audio.replaceWith(missing('This recording cannot be played here.')),
  });
  return audio;
}

/** @param {string} words */
export function missing(words) {
  return el('p', { class: 'missing' }, words);
}
