import type { Words } from '../../words/words.ts';
import { html } from '../html.ts';
import type { Reply } from '../reply.ts';
import { paths } from '../routes.ts';
import { type House, layOut } from './layout.ts';

/** What cannot be shown, and nothing of why: a page that is private reads as one that never was. */
export function errorPage(house: House, words: Words, status: number): Reply {
  const { title, text } = said(words, status);
  const page = layOut(house, words, {
    title,
    description: text,
    path: paths.home,
    content: html`<div class="title-page">
<p class="ornament" aria-hidden="true">❧</p>
<h1>${title}</h1>
<p class="lead">${text}</p>
<p><a href="${paths.home}">${words.say('To the gallery')}</a></p>
</div>`,
  });
  return { ...page, status, cache: 'forget' };
}

function said(words: Words, status: number): { readonly title: string; readonly text: string } {
  switch (status) {
    case 404:
      return {
        title: words.say('There is no such page'),
        text: words.say(
          'It may have been here once. Communities decide what they show, and may change their mind.',
        ),
      };
    case 503:
      return {
        title: words.say('One moment'),
        text: words.say('There is much to do here just now. Try again in a minute.'),
      };
    case 500:
      return {
        title: words.say('A wrong note'),
        text: words.say('Something went wrong here. It has been noted; try again later.'),
      };
    default:
      return {
        title: words.say('That cannot be answered'),
        text: words.say('This gallery is there to be looked at and listened to.'),
      };
  }
}
