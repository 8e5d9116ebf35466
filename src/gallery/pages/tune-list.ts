import type { GalleryTune } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { type Html, html } from '../html.ts';
import { paths } from '../routes.ts';
import { keyName } from './music-words.ts';

/** A tune as a thematic index has it: its title, what it is, and how it begins. */
export function tuneEntry(words: Words, tune: GalleryTune, at: number): Html {
  const opening = words.say('The first bars of {title}', { title: tune.title });
  // The first few are seen at once; the others can wait until somebody looks.
  const loading = at < 3 ? 'eager' : 'lazy';
  return html`<article class="entry">
<h3><a href="${paths.tune(tune.id)}">${tune.title}</a></h3>
<p class="facts">${factsOf(words, tune)}</p>
<a class="opening" href="${paths.tune(tune.id)}" tabindex="-1" aria-hidden="true"><img class="sheet" src="${paths.opening(tune.id)}" alt="${opening}" width="1400" height="190" loading="${loading}" decoding="async"></a>
</article>`;
}

/** `jig · G major · 4 for, 1 against`. */
export function factsOf(words: Words, { type, key, votes }: GalleryTune): Html {
  return html`<span class="kind">${type}</span> <span aria-hidden="true">·</span> ${keyName(words, key)}${
    votes.up + votes.down > 0 &&
    html` <span aria-hidden="true">·</span> <span class="votes">${words.say('{up} for, {down} against', { ...votes })}</span>`
  }`;
}
