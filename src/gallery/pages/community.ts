import {
  EngineError,
  type GalleryCommunity,
  type GalleryPlaylistSummary,
  type GalleryTune,
  suggestKeys,
  TUNE_TYPES,
} from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { type Html, html } from '../html.ts';
import type { Reply } from '../reply.ts';
import { paths } from '../routes.ts';
import { said } from '../said.ts';
import { isNarrowed, PAGE_SIZE, type Search, searchText } from '../search.ts';
import { type House, layOut } from './layout.ts';
import { tuneEntry } from './tune-list.ts';

export interface CommunityView {
  readonly community: GalleryCommunity;
  readonly search: Search;
  /** An error, where what was asked for cannot be looked for. */
  readonly found: { readonly items: readonly GalleryTune[]; readonly total: number } | EngineError;
  readonly playlists: readonly GalleryPlaylistSummary[];
}

/** A community's tunes, to look through and to search. */
export function communityPage(house: House, words: Words, view: CommunityView): Reply {
  const { community, search, found, playlists } = view;
  const first = found instanceof EngineError ? undefined : found.items[0];
  return layOut(house, words, {
    title: words.say('{name}: tunes', { name: community.name }),
    description: words.say(
      'Tunes that the players of {name} had written, voted on and collected.',
      {
        name: community.name,
      },
    ),
    path: paths.community(community.guildId),
    ...(first && {
      picture: { path: paths.picture(first.id), alt: first.title, size: null },
    }),
    trail: [{ name: words.say('Gallery'), path: paths.home }],
    content: html`
<div class="title-page">
<h1>${community.name}</h1>
</div>
${playlists.length > 0 && playlistsOf(words, playlists)}
<section aria-labelledby="tunes">
<h2 id="tunes">${words.say('Tunes')}</h2>
${form(words, community, search, found)}
${found instanceof EngineError ? null : results(words, view, found)}
</section>`,
  });
}

function playlistsOf(words: Words, playlists: readonly GalleryPlaylistSummary[]): Html {
  return html`<section aria-labelledby="playlists">
<h2 id="playlists">${words.say('Playlists')}</h2>
<ul class="playlists">${playlists.map(
    ({ id, name, tuneCount }) =>
      html`<li><a href="${paths.playlist(id)}">${name}</a> <span class="facts">${words.count(tuneCount, '{count} tune', '{count} tunes')}</span></li>`,
  )}</ul>
</section>`;
}

function form(
  words: Words,
  { guildId }: GalleryCommunity,
  search: Search,
  found: CommunityView['found'],
): Html {
  const problem = found instanceof EngineError ? found : null;
  const remedy = problem?.sentence && said(words, problem.sentence);
  const option = (value: string, label: string, chosen: boolean) =>
    html`<option value="${value}"${chosen && html` selected`}>${label}</option>`;
  const describes = problem && html` aria-describedby="problem"`;
  return html`<form class="search" method="get" action="${paths.community(guildId)}" role="search" aria-label="${words.say('Search the tunes')}">
<p class="field wide"><label for="title">${words.say('Title')}</label>
<input id="title" name="title" type="search" maxlength="100" value="${search.title}"></p>
<p class="field"><label for="type">${words.say('Type')}</label>
<select id="type" name="type">${option('', words.say('any'), search.type === undefined)}${TUNE_TYPES.map(
    ({ name }) => option(name, name, search.type === name),
  )}</select></p>
<p class="field"><label for="key">${words.say('Key')}</label>
<input id="key" name="key" list="keys" maxlength="20" autocomplete="off" spellcheck="false" value="${search.key}" placeholder="Edor"${describes}>
<datalist id="keys">${suggestKeys('', '').map(({ value }) => html`<option value="${value}"></option>`)}</datalist></p>
<p class="field wide notes"><label for="notes">${words.say('First notes')}</label>
<input id="notes" name="notes" maxlength="100" autocomplete="off" autocapitalize="off" spellcheck="false" value="${search.notes}" placeholder="G2d dBG" aria-describedby="notes-help${problem && ' problem'}">
<small id="notes-help">${words.say('As ABC, in any key')}</small></p>
<p class="field"><label for="sort">${words.say('Order')}</label>
<select id="sort" name="sort">${option('', words.say('newest first'), search.sort === 'newest')}${option('best', words.say('best first'), search.sort === 'best')}</select></p>
<p class="field"><button type="submit">${words.say('Search')}</button></p>
${remedy && html`<p class="problem" id="problem" role="alert">${remedy}</p>`}
</form>`;
}

function results(
  words: Words,
  { community, search }: CommunityView,
  { items, total }: { readonly items: readonly GalleryTune[]; readonly total: number },
): Html {
  if (items.length === 0) return html`<p class="empty" role="status">${nothing(words, search)}</p>`;
  const pages = Math.ceil(total / PAGE_SIZE);
  const base = paths.community(community.guildId);
  const link = (page: number, rel: string, label: string) =>
    html`<a class="button" rel="${rel}" href="${base}${searchText(search, { page })}">${label}</a>`;
  return html`<p class="facts" role="status">${words.count(total, '{count} tune', '{count} tunes')}</p>
<ol class="entries" start="${(search.page - 1) * PAGE_SIZE + 1}">${items.map(
    (tune, at) => html`<li>${tuneEntry(words, tune, at)}</li>`,
  )}</ol>
${
  pages > 1 &&
  html`<nav class="pages" aria-label="${words.say('Pages')}">
${search.page > 1 && link(search.page - 1, 'prev', words.say('Earlier page'))}
<span>${words.say('Page {page} of {pages}', { page: search.page, pages })}</span>
${search.page < pages && link(search.page + 1, 'next', words.say('Next page'))}
</nav>`
}`;
}

function nothing(words: Words, search: Search): string {
  if (isNarrowed(search))
    return words.say('No tune is like that. Ask for less, and more may be found.');
  if (search.sort === 'best') return words.say('Nobody has voted yet.');
  return words.say('There is no tune here yet.');
}
