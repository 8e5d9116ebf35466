import type { Actor, Engine, TopQuery, TuneQuery } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import type { BotMessage } from '../message.ts';
import { tuneListMessage } from './list-message.ts';
import { topMessage } from './top-message.ts';

/** A page of what is looked for. Throws EngineError as engine.tunes.search. */
export async function findTunes(
  engine: Engine,
  words: Words,
  query: TuneQuery,
  page: number,
  actor: Actor,
): Promise<BotMessage> {
  const found = await engine.tunes.search(query, page, actor);
  // A tune that cannot be engraved is listed all the same.
  const openings = found.items.map(({ tune }) => engine.tunes.opening(tune).catch(() => null));
  return tuneListMessage(words, found, await Promise.all(openings));
}

/** A page of what was voted best. Throws EngineError as engine.tunes.top. */
export async function rankTunes(
  engine: Engine,
  words: Words,
  query: TopQuery,
  page: number,
  actor: Actor,
): Promise<BotMessage> {
  const { guildId } = actor;
  const [top, ranker] = await Promise.all([
    engine.tunes.top(query, page, actor),
    guildId === null ? null : engine.ranking.standing(guildId),
  ]);
  return topMessage(words, top, ranker);
}
