import type { GalleryCommunity, GalleryTune } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { html } from '../html.ts';
import type { Reply } from '../reply.ts';
import { paths } from '../routes.ts';
import { type House, layOut } from './layout.ts';

export interface CommunitySummary extends GalleryCommunity {
  readonly tunes: number;
  readonly playlists: number;
  readonly latest: GalleryTune | null;
}

/** Everything that there is: the communities that show their tunes. */
export function homePage(
  house: House,
  words: Words,
  communities: readonly CommunitySummary[],
): Reply {
  return layOut(house, words, {
    title: words.say('Lilt: the gallery'),
    description: words.say(
      'Jigs, reels and other tunes that Lilt wrote, as communities collect them.',
    ),
    path: paths.home,
    content: html`
<div class="title-page">
<p class="ornament" aria-hidden="true">❧</p>
<h1>${words.say('The gallery')}</h1>
<p class="lead">${words.say('Tunes that nobody has played before, and the players who keep them.')}</p>
</div>
<section aria-labelledby="communities">
<h2 id="communities">${words.say('Communities')}</h2>
${
  communities.length === 0
    ? html`<p class="empty">${words.say('No community shows its tunes yet. Those who manage a server may: `/settings gallery`.')}</p>`
    : html`<ul class="communities">${communities.map((one) => communityItem(words, one))}</ul>`
}
</section>`,
  });
}

function communityItem(
  words: Words,
  { guildId, name, tunes, playlists, latest }: CommunitySummary,
) {
  return html`<li class="card">
<h3><a href="${paths.community(guildId)}">${name}</a></h3>
<p class="facts">${words.count(tunes, '{count} tune', '{count} tunes')}${
    playlists > 0 &&
    html` <span aria-hidden="true">·</span> ${words.count(playlists, '{count} playlist', '{count} playlists')}`
  }</p>
${
  latest &&
  html`<p class="latest">${words.say('Latest:')} <a href="${paths.tune(latest.id)}">${latest.title}</a></p>
<div class="opening"><img class="sheet" src="${paths.opening(latest.id)}" alt="${words.say('The first bars of {title}', { title: latest.title })}" width="1400" height="190" loading="lazy" decoding="async"></div>`
}
</li>`;
}
