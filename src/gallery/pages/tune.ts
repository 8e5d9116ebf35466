import type {
  GalleryCommunity,
  GalleryInstrument,
  GalleryScore,
  GalleryTune,
  TuneFileKind,
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
  readonly files: readonly TuneFileKind[];
}

/** A tune: its sheet as a picture, which a script draws anew to the width of the page and plays; a recording; its files. */
export function tunePage(house: House, words: Words, view: TuneView): Reply {
  const { tune, size, altText, files } = view;
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
<img id="sheet" class="sheet" loading="lazy" src="${paths.picture(id)}" alt="${altText}"${size && html` width="${size.width}" height="${size.height}"`}>
</figure>
${files.includes('mp3') && recording(words, tune)}
<section aria-labelledby="files">
<h2 id="files">${words.say('To take along')}</h2>
${downloads(words, tune, files)}
<details>
<summary>${words.say('The tune as ABC')}</summary>
<pre tabindex="0" role="region" aria-label="${words.say('The tune as ABC')}"><code>${tune.abc}</code></pre>
</details>
</section>
<p class="facts colophon">${words.say('Written by {model}', { model: tune.model })} <span aria-hidden="true">·</span> ${dateOf(words, tune.createdAt)}</p>
</article>`,
  });
}

function recording(words: Words, { id, title }: GalleryTune): Html {
  return html`<section aria-labelledby="recording">
<h2 id="recording">${words.say('Recording')}</h2>
<audio controls preload="none" src="${paths.tuneFile(id, 'mp3')}" aria-label="${words.say('A recording of {title}', { title })}"></audio>
</section>`;
}

function downloads(words: Words, { id }: GalleryTune, files: readonly TuneFileKind[]): Html {
  const names = {
    pdf: html`${words.say('Sheet')} <abbr>PDF</abbr>`,
    abc: html`${words.say('Text')} <abbr>ABC</abbr>`,
    mid: html`${words.say('Notes')} <abbr>MIDI</abbr>`,
    mp3: html`${words.say('Recording')} <abbr>MP3</abbr>`,
  };
  const link = (href: string, name: Html) =>
    html`<li><a class="button" href="${href}" download>${name}</a></li>`;
  return html`<ul class="downloads">
${link(paths.picture(id), html`${words.say('Picture')} <abbr>PNG</abbr>`)}
${files.map((kind) => link(paths.tuneFile(id, kind), names[kind]))}
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
    failed: words.say('The notes cannot be played just now. Try again in a minute.'),
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
