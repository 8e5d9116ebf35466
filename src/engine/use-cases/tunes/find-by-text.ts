import { EngineError } from '../../errors.ts';
import type { StoredTune, TuneStore } from '../../ports.ts';
import { sentence } from '../../sentence.ts';
import { type Actor, findTune } from '../find-tune.ts';
import { isTuneId } from '../tune-id.ts';
import type { TuneSuggestion } from './tune-desk.ts';

/** Discord shows so many suggestions. */
const SUGGESTED = 25;
/** Among so many of the newest, ids that begin with what was typed are looked for. */
const IDS_LOOKED_THROUGH = 200;
/** Of several tunes that could be meant, so many are named. */
const NAMED = 5;

/** See TuneDesk.find. */
export async function findByText(
  tunes: TuneStore,
  text: string,
  actor: Actor,
): Promise<StoredTune> {
  const wanted = text.trim();
  if (isTuneId(wanted)) return findTune(tunes, wanted, actor);
  const { items, total } = await titled(tunes, wanted, actor);
  const same = items.filter(({ title }) => title.toLowerCase() === wanted.toLowerCase());
  const meant = same.length > 0 ? same : items;
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return only;
  if (only === undefined) {
    throw new EngineError(
      'not-found',
      sentence('There is no tune {tune} here. `/tunes` shows what there is.', {
        tune: JSON.stringify(wanted.slice(0, 80)),
      }),
    );
  }
  throw new EngineError(
    'bad-request',
    sentence('{count} tunes have that in their title. Name one by its id: {tunes}.', {
      count: same.length > 0 ? same.length : total,
      tunes: meant
        .slice(0, NAMED)
        .map(({ id, title }) => `\`${id}\` (${title})`)
        .join(', '),
    }),
  );
}

/** See TuneDesk.suggest. */
export async function suggestTunes(
  tunes: TuneStore,
  text: string,
  actor: Actor,
): Promise<readonly TuneSuggestion[]> {
  const wanted = text.trim();
  const mayBeId = /^[a-z0-9]{1,10}$/.test(wanted);
  const [byTitle, newest] = await Promise.all([
    titled(tunes, wanted, actor),
    mayBeId ? tunes.search({ home: actor }, { offset: 0, limit: IDS_LOOKED_THROUGH }) : null,
  ]);
  const byId = (newest?.items ?? []).filter(({ id }) => id.startsWith(wanted));
  // Older than those that were looked through.
  const whole = isTuneId(wanted) ? await findTune(tunes, wanted, actor).catch(() => null) : null;
  const found = new Map(
    [...(whole ? [whole] : []), ...byId, ...byTitle.items].map((tune) => [tune.id, tune]),
  );
  return [...found.values()].slice(0, SUGGESTED).map(({ id, title, request: { type, key } }) => {
    return { id, title, type, key };
  });
}

function titled(tunes: TuneStore, text: string, actor: Actor) {
  const filter = { home: actor, ...(text !== '' && { title: text }) };
  return tunes.search(filter, { offset: 0, limit: SUGGESTED });
}
