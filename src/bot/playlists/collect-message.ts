import type { PlaylistSummary, StoredTune } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { clip, plain } from '../markdown.ts';
import { type BotMessage, boxed, row, select, text } from '../message.ts';

/** What the menu's last line stands for: a playlist that is not there yet. */
export const NEW_PLAYLIST = 'new';
/** Discord's bound on a menu is 25 lines; those that changed last come first. */
const MOST_OFFERED = 24;
const TITLE_LIMIT = 80;

/** Which playlist a tune is to be put into. */
export function collectMessage(
  words: Words,
  { id, title }: Pick<StoredTune, 'id' | 'title'>,
  open: readonly PlaylistSummary[],
): BotMessage {
  return boxed([
    text(
      words.say('Put **{tune}** into which playlist?', { tune: plain(clip(title, TITLE_LIMIT)) }),
    ),
    row([
      select(
        { action: 'collect', tuneId: id },
        [
          ...open.slice(0, MOST_OFFERED).map(({ id: value, name, tuneCount }) => ({
            value,
            label: name,
            description: words.count(tuneCount, '{count} tune', '{count} tunes'),
          })),
          { value: NEW_PLAYLIST, label: words.say('A new playlist …') },
        ],
        { placeholder: words.say('Playlists') },
      ),
    ]),
  ]);
}
