import type {
  GalleryCommunity,
  GalleryInstrument,
  GalleryScore,
  GalleryTune,
} from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { type Html, html } from '../html.ts';
import type { Reply } from '../reply.ts';
import { paths } from '../routes.ts';
import { type House, layOut } from './layout.ts';
import { dateOf, keyName } from './music-words.ts';
import { factsOf } from './tune-list.ts';

export interface TuneView {
  readonly tune: GalleryTune & { readonly community: GalleryCommunity };
  readonly score: GalleryScore;
  readonly instruments: readonly GalleryInstrument[];
  readonly notesVersion: string;
  /** Of the sheet's picture, in pixels; null where that is not known. */
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly altText: string;
}

/** A tune: its sheet as a picture, which a script draws anew to the width of the page and plays; a recording; its files. */
export function tunePage(house: House, words: Words, view: TuneView): Reply {
  const { tune, size, altText } = view;
  const { id, title, community } = tune;
  const key = keyName(words, tune.key);
  return layOut(house, words, {
    title: `${title} · ${tune.type}`,
    description: words.say('A {type} in {key}, from {name}.', {
      ...{ type: tune.type, key, name: community.name },
    }),
    path: paths.tune(id),
    picture: { path: paths.picture(id), alt: altText, size },
    trail: [
      { name: words.say('Gallery'), path: paths.home },
      { name: community.name, path: paths.community(community.guildId) },
    ],
    scripts: ['abcjs.js', 'tune.js'],
    content: html`
<article>
<header class="title-page">
<h1>${title}</h1>
<p class="facts">${factsOf(words, tune)}</p>
</header>
${playerPlace(words, view)}
<figure class="page">
<div id="staff" hidden></div>
<img id="sheet" class="sheet" src="${paths.picture(id)}" alt="${altText}"${size && html` width="${size.width}" height="${size.height}"`}>
</figure>
<section aria-labelledby="recording">
<h2 id="recording">${words.say('Recording')}</h2>
<audio controls preload="none" src="${paths.tuneFile(id, 'mp3')}" aria-label="${words.say('A recording of {title}', { title })}"></audio>
</section>
<section aria-labelledby="files">
<h2 id="files">${words.say('To take along')}</h2>
${downloads(words, tune)}
<details>
<summary>${words.say('The tune as ABC')}</summary>
<pre tabindex="0" role="region" aria-label="${words.say('The tune as ABC')}"><code>${tune.abc}</code></pre>
</details>
</section>
<p class="facts colophon">${words.say('Written by {model}', { model: tune.model })} <span aria-hidden="true">·</span> ${dateOf(words, tune.createdAt)}</p>
</article>`,
  });
}

function downloads(words: Words, { id }: GalleryTune): Html {
  const file = (href: string, what: string, kind: string) =>
    html`<li><a class="button" href="${href}" download>${what} <abbr>${kind}</abbr></a></li>`;
  return html`<ul class="downloads">
${file(paths.picture(id), words.say('Picture'), 'PNG')}
${file(paths.tuneFile(id, 'pdf'), words.say('Sheet'), 'PDF')}
${file(paths.tuneFile(id, 'abc'), words.say('Text'), 'ABC')}
${file(paths.tuneFile(id, 'mid'), words.say('Notes'), 'MIDI')}
${file(paths.tuneFile(id, 'mp3'), words.say('Recording'), 'MP3')}
</ul>`;
}

/** Empty where there is no script; else the script's, with all that it needs to know and to say. */
function playerPlace(words: Words, { tune, score, instruments, notesVersion }: TuneView): Html {
  const labels = {
    player: words.say('Player'),
    play: words.say('Play'),
    pause: words.say('Pause'),
    stop: words.say('Stop'),
    loop: words.say('Loop'),
    place: words.say('Place in the tune'),
    tempo: words.say('Tempo'),
    beats: words.say('{count} beats a minute'),
    bar: words.say('Bar {bar} of {bars}'),
    playing: words.say('Playing'),
    paused: words.say('Paused'),
    stopped: words.say('Stopped'),
    loading: words.say('Fetching the notes'),
    failed: words.say('The notes cannot be played just now. The recording below may.'),
    instrument: words.say('Instrument'),
    chords: words.say('Chords'),
    sheet: words.say('Notes of {title}', { title: tune.title }),
  };
  const data = {
    ...{ abc: score.abc, tempo: score.tempo, beat: score.beat, swings: score.swings },
    ...{ instrument: score.instrument, instruments, notes: paths.notes(notesVersion), labels },
  };
  return html`<div id="player" data-tune="${JSON.stringify(data)}"></div>`;
}
