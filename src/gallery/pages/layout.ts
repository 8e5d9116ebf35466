import type { Words } from '../../words/words.ts';
import type { Assets } from '../assets.ts';
import { type Content, type Html, html } from '../html.ts';
import type { Reply } from '../reply.ts';
import { paths } from '../routes.ts';

/** What every page needs. */
export interface House {
  readonly assets: Assets;
  /** What addresses begin with, as the world sees them. */
  readonly url: string;
}

export interface Page {
  readonly title: string;
  /** In one sentence, for those who find a link to it somewhere. */
  readonly description: string;
  /** Its own, from the root. */
  readonly path: string;
  /** Where it stands: the pages above it, the highest first. */
  readonly trail?: readonly { readonly name: string; readonly path: string }[];
  /** A picture for those who find a link to it somewhere, and what it shows. */
  readonly picture?: {
    readonly path: string;
    readonly alt: string;
    readonly size: { readonly width: number; readonly height: number } | null;
  };
  /** Scripts of its own, in order; modules but for those that end in `abcjs.js`. */
  readonly scripts?: readonly string[];
  readonly content: Content;
}

/** A whole page, complete without any script. */
export function layOut({ assets, url }: House, words: Words, page: Page): Reply {
  const dark = words.say('Dark');
  const light = words.say('Light');
  const body = html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<title>${page.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#f6efdf" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#191510" media="(prefers-color-scheme: dark)">
<meta name="description" content="${page.description}">
${openGraph(url, page)}
<link rel="icon" href="${assets.href('icon.svg')}" type="image/svg+xml">
<link rel="preload" href="${assets.href('latin-garamond.ttf')}" as="font" type="font/ttf" crossorigin>
<link rel="stylesheet" href="${assets.href('gallery.css')}">
<script src="${assets.href('theme.js')}"></script>
${(page.scripts ?? []).map((name) => scriptOf(assets, name))}
</head>
<body>
<a class="skip" href="#content">${words.say('Skip to the content')}</a>
<header class="top">
<a class="brand" href="${paths.home}"><img src="${assets.href('icon.svg')}" alt="" width="34" height="34"><span>Lilt</span></a>
${trailOf(words, page)}
<button type="button" id="theme" hidden data-dark="${dark}" data-light="${light}"></button>
</header>
<main id="content" tabindex="-1">
${page.content}
</main>
<footer class="bottom">
<p>${words.say('Written by a small network of its own, voted on and collected by players.')}</p>
</footer>
</body>
</html>
`;
  return {
    status: 200,
    body: body.markup,
    mediaType: 'text/html; charset=utf-8',
    cache: 'look',
    headers: { 'content-language': words.language, vary: 'accept-language' },
  };
}

function scriptOf(assets: Assets, name: string): Html {
  const href = assets.href(name);
  // What is not a module of ours is put off all the same.
  if (name === 'abcjs.js') return html`<script src="${href}" defer></script>`;
  return html`<script src="${href}" type="module"></script>`;
}

/** What a chat shows of a link (https://ogp.me). */
function openGraph(url: string, { title, description, path, picture }: Page): Html {
  return html`<meta property="og:type" content="website">
<meta property="og:site_name" content="Lilt">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${url}${path}">
${
  picture &&
  html`<meta property="og:image" content="${url}${picture.path}">
<meta property="og:image:alt" content="${picture.alt}">
${
  picture.size &&
  html`<meta property="og:image:width" content="${picture.size.width}">
<meta property="og:image:height" content="${picture.size.height}">`
}
<meta name="twitter:card" content="summary_large_image">`
}`;
}

function trailOf(words: Words, { trail = [] }: Page): Html | null {
  if (trail.length === 0) return null;
  return html`<nav class="trail" aria-label="${words.say('You are here')}"><ol>${trail.map(
    ({ name, path }) => html`<li><a href="${path}">${name}</a></li>`,
  )}</ol></nav>`;
}
