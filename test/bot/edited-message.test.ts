import type { APIMessageTopLevelComponent } from 'discord.js';
import { expect, test } from 'vitest';
import { keptAttachments, withVoteCounts } from '../../src/bot/edited-message.ts';

const TUNE = 'abc0123xyz';
const cdn = (id: number, name: string) => ({
  url: `https://cdn.example/attachments/10/${id}/${name}?ex=1&is=2&hm=3`,
  proxy_url: `https://media.example/attachments/10/${id}/${name}`,
  width: 1200,
  height: 600,
  content_type: 'image/png',
  attachment_id: String(id),
});

/** A reply as Discord returns it. */
function returned(): APIMessageTopLevelComponent[] {
  return [
    {
      type: 17,
      id: 1,
      accent_color: 0xc8a165,
      components: [
        { type: 10, id: 2, content: '## The Reel' },
        { type: 12, id: 3, items: [{ media: cdn(11, 'the-reel.png'), description: 'A reel' }] },
        { type: 13, id: 4, file: cdn(12, 'the-reel.abc'), name: 'the-reel.abc', size: 99 },
        { type: 13, id: 5, file: { url: 'attachment://the-reel.mid' } },
        {
          type: 1,
          id: 6,
          components: [
            { type: 2, id: 7, style: 2, custom_id: `v1:again:${TUNE}`, label: 'Another' },
            { type: 2, id: 8, style: 2, custom_id: `v1:vote:${TUNE}:up`, label: '0' },
            { type: 2, id: 9, style: 2, custom_id: `v1:vote:${TUNE}:down`, label: '0' },
            { type: 2, id: 10, style: 2, custom_id: 'v1:vote:zzz0123xyz:up', label: '5' },
          ],
        },
      ],
    },
  ] as APIMessageTopLevelComponent[];
}

test('the two labels change, files are named again, all else stays', () => {
  expect(withVoteCounts(returned(), TUNE, { up: 3, down: 1 })).toEqual([
    {
      type: 17,
      id: 1,
      accent_color: 0xc8a165,
      components: [
        { type: 10, id: 2, content: '## The Reel' },
        {
          type: 12,
          id: 3,
          items: [{ media: { url: 'attachment://the-reel.png' }, description: 'A reel' }],
        },
        { type: 13, id: 4, file: { url: 'attachment://the-reel.abc' } },
        { type: 13, id: 5, file: { url: 'attachment://the-reel.mid' } },
        {
          type: 1,
          id: 6,
          components: [
            { type: 2, id: 7, style: 2, custom_id: `v1:again:${TUNE}`, label: 'Another' },
            { type: 2, id: 8, style: 2, custom_id: `v1:vote:${TUNE}:up`, label: '3' },
            { type: 2, id: 9, style: 2, custom_id: `v1:vote:${TUNE}:down`, label: '1' },
            { type: 2, id: 10, style: 2, custom_id: 'v1:vote:zzz0123xyz:up', label: '5' },
          ],
        },
      ],
    },
  ]);
});

test('every attachment is listed once, from the list and from what is shown', () => {
  expect(keptAttachments(returned(), ['13', '11'])).toEqual([
    { id: '13' },
    { id: '11' },
    { id: '12' },
  ]);
});
