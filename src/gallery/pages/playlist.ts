import type { GalleryPlaylist, PlaylistFileKind } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { type Html, html } from '../html.ts';
import type { Reply } from '../reply.ts';
import { paths } from '../routes.ts';
import { type House, layOut } from './layout.ts';
import { dateOf } from './music-words.ts';
import { tuneEntry } from './tune-list.ts';

type Entry = GalleryPlaylist['tunes'][number] & { readonly at: number };

/** A playlist with its tunes in their order; those that are played straight on from each other stand together. */
export function playlistPage(
  house: House,
  words: Words,
  playlist: GalleryPlaylist,
  files: readonly PlaylistFileKind[],
): Reply {
  const { id, name, community, tunes } = playlist;
  const [first] = tunes;
  const count = words.count(tunes.length, '{count} tune', '{count} tunes');
  return layOut(house, words, {
    title: name,
    description: words.say('A playlist of {name}: {count}.', { name: community.name, count }),
    path: paths.playlist(id),
    ...(first && { picture: { path: paths.picture(first.id), alt: first.title, size: null } }),
    trail: [
      { name: words.say('Gallery'), path: paths.home },
      { name: community.name, path: paths.community(community.guildId) },
    ],
    content: html`
<div class="title-page">
<p class="facts">${words.say('Playlist')}</p>
<h1>${name}</h1>
<p class="facts">${count} <span aria-hidden="true">·</span> ${words.say('changed')} ${dateOf(words, playlist.updatedAt)}</p>
</div>
${
  tunes.length === 0
    ? html`<p class="empty">${words.say('There is no tune in it yet.')}</p>`
    : html`${downloads(words, id, files)}
<section aria-labelledby="tunes">
<h2 id="tunes">${words.say('Tunes')}</h2>
<ol class="sets">${setsOf(tunes).map((set) => setItem(words, set))}</ol>
</section>`
}`,
  });
}

function downloads(words: Words, id: string, files: readonly PlaylistFileKind[]): Html {
  const names = {
    pdf: html`${words.say('Tunebook')} <abbr>PDF</abbr>`,
    abc: html`${words.say('Text')} <abbr>ABC</abbr>`,
    zip: html`${words.say('All files')} <abbr>ZIP</abbr>`,
  };
  return html`<ul class="downloads" aria-label="${words.say('Downloads')}">${files.map(
    (kind) =>
      html`<li><a class="button" href="${paths.playlistFile(id, kind)}" download>${names[kind]}</a></li>`,
  )}</ul>`;
}

/** Tunes that go together, in their order. */
function setsOf(tunes: GalleryPlaylist['tunes']): readonly (readonly Entry[])[] {
  const sets: Entry[][] = [];
  for (const [at, tune] of tunes.entries()) {
    const last = sets.at(-1);
    if (tune.joined && last) last.push({ ...tune, at });
    else sets.push([{ ...tune, at }]);
  }
  return sets;
}

function setItem(words: Words, set: readonly Entry[]): Html {
  const [first] = set;
  if (first !== undefined && set.length === 1)
    return html`<li>${tuneEntry(words, first, first.at)}</li>`;
  return html`<li class="set"><p class="set-name">${words.count(set.length, 'A set of {count} tune', 'A set of {count} tunes')}</p>
<ol>${set.map((tune) => html`<li>${tuneEntry(words, tune, tune.at)}</li>`)}</ol></li>`;
}
