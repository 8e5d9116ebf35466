import { EngineError } from '../../errors.ts';
import { sentence } from '../../sentence.ts';
import type { ListedTune, PlaylistView } from './playlist-desk.ts';

/**
 * The tune of a playlist that a text names: its number there from 1, its id, its title, or a part of the title that no other has.
 * Throws EngineError 'not-found', 'bad-request' where several could be meant.
 */
export function findEntry({ playlist, tunes }: PlaylistView, text: string): ListedTune {
  const wanted = text.trim();
  const byId = tunes.find(({ tune }) => tune.id === wanted);
  if (byId !== undefined) return byId;
  const byNumber = /^\d{1,3}$/.test(wanted) ? tunes[Number(wanted) - 1] : undefined;
  if (byNumber !== undefined) return byNumber;

  const lower = wanted.toLowerCase();
  const titled = tunes.filter(({ tune }) => tune.title.toLowerCase() === lower);
  const partly = tunes.filter(
    ({ tune }) => lower !== '' && tune.title.toLowerCase().includes(lower),
  );
  const meant = titled.length > 0 ? titled : partly;
  if (meant.length > 1) {
    throw new EngineError(
      'bad-request',
      sentence('{count} tunes in {playlist} are called that. Name one by its number in the list.', {
        count: meant.length,
        playlist: playlist.name,
      }),
    );
  }
  const [only] = meant;
  if (only !== undefined) return only;
  throw new EngineError(
    'not-found',
    sentence('There is no tune {tune} in {playlist}. `/playlist show` lists what is in it.', {
      tune: JSON.stringify(wanted.slice(0, 60)),
      playlist: playlist.name,
    }),
  );
}
