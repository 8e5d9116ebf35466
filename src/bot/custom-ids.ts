import {
  type Arrangement,
  isTuneId,
  type Speed,
  type TopQuery,
  type TuneQuery,
  type VoteDirection,
} from '../engine/index.ts';
import { readArranged, writeArranged } from './arrange/arranged-id.ts';
import { TOPICS, type TopicName } from './help/topics.ts';
import { readWay, type WayOfPlaying, writeWay } from './recordings/way-of-playing.ts';
import { readQuery, readTop, writeQuery, writeTop } from './tunes/query-id.ts';

/**
 * What a button says when it is pressed. All of it stands in the button's custom_id, so that buttons outlive the process
 * that sent them:
 *
 *     v1:vote:<tune>:up   v1:vote:<tune>:down   v1:again:<tune>   v1:key:<tune>:<key>
 *     v1:stop:<job>       v1:train:<name>       v1:use:<model>    v1:models:<page>:<offered|all>
 *     v1:withdraw:<set>   v1:sets:<page>    v1:forget           v1:help:<topic>
 *     v1:try              v1:arrange:<tune>   v1:post:<tune>:<arrangement>
 *     v1:play:<tune>:<speed>:<way of playing>
 *     v1:tunes:<page>:<what is looked for>   v1:top:<page>:<what is looked for>
 *     v1:duel:<duel>:a    v1:duel:<duel>:b      v1:reveal:<duel>
 *     v1:collect:<tune>   v1:playlist:<playlist>:<page>   v1:playlists:<page>   v1:unlist:<playlist>
 *     v1:keep-set:<tune>:<tune>:<tune>
 *
 * The version is that of this spelling: a later one reads the old ids still. Nothing in an id is a right: whoever presses
 * is asked about anew.
 */
export type Press =
  | { readonly action: 'vote'; readonly tuneId: string; readonly direction: VoteDirection }
  | { readonly action: 'again'; readonly tuneId: string }
  | { readonly action: 'key'; readonly tuneId: string; readonly key: string }
  /** Cancels a training. */
  | { readonly action: 'stop'; readonly jobId: string }
  /** Trains on all that the server has; the new model gets this name. */
  | { readonly action: 'train'; readonly name: string }
  | { readonly action: 'use'; readonly modelId: string }
  /** A page of the list of models, from 0. */
  | { readonly action: 'models'; readonly page: number; readonly which: 'offered' | 'all' }
  | { readonly action: 'withdraw'; readonly setId: string }
  /** A page of the list of sets of tunes, from 0. */
  | { readonly action: 'sets'; readonly page: number }
  /** Asks which playlist a tune is to be put into. */
  | { readonly action: 'collect'; readonly tuneId: string }
  /** A page of a playlist, and of the list of them, from 0. */
  | { readonly action: 'playlist'; readonly playlistId: string; readonly page: number }
  | { readonly action: 'playlists'; readonly page: number }
  /** Deletes a playlist. */
  | { readonly action: 'unlist'; readonly playlistId: string }
  /** Makes a playlist of the tunes of a set. */
  | { readonly action: 'keep-set'; readonly tuneIds: readonly string[] }
  /** Deletes all that is kept of whoever presses. */
  | { readonly action: 'forget' }
  /** A page of the help. */
  | { readonly action: 'help'; readonly topic: TopicName }
  /** Writes a tune to try it out. */
  | { readonly action: 'try' }
  /** Offers to put a tune down in another way. */
  | { readonly action: 'arrange'; readonly tuneId: string }
  /** A page of the tunes that are looked for, from 0. */
  | { readonly action: 'tunes'; readonly page: number; readonly query: TuneQuery }
  /** A page of the tunes that are liked best, from 0. */
  | { readonly action: 'top'; readonly page: number; readonly query: TopQuery }
  /** Prefers one of two tunes. */
  | { readonly action: 'duel'; readonly duelId: string; readonly choice: 'a' | 'b' }
  /** Tells everybody who wrote the two tunes of a duel. */
  | { readonly action: 'reveal'; readonly duelId: string }
  /** Shows everybody a tune as it was arranged. */
  | { readonly action: 'post'; readonly tuneId: string; readonly arrangement: Arrangement }
  /** Plays a tune at another speed. */
  | {
      readonly action: 'play';
      readonly tuneId: string;
      readonly speed: Speed;
      readonly way: WayOfPlaying;
    };

const VERSION = 'v1';
/** Tunes of a set that a button has room for. */
const MOST_IN_SET = 7;

/** The longest name that a set of tunes or a model may have here. */
export const NAME_LIMIT = 60;

/** At most 69 characters, a search for tunes by long words apart; Discord takes 100. */
export function writeCustomId(press: Press): string {
  return [VERSION, press.action, ...detailsOf(press)].join(':');
}

function detailsOf(press: Press): readonly (string | number)[] {
  switch (press.action) {
    case 'arrange':
      return [press.tuneId];
    case 'post':
      return [press.tuneId, writeArranged(press.arrangement)];
    case 'play':
      return [press.tuneId, press.speed, writeWay(press.way)];
    case 'vote':
      return [press.tuneId, press.direction];
    case 'again':
      return [press.tuneId];
    case 'key':
      return [press.tuneId, press.key];
    case 'stop':
      return [press.jobId];
    case 'train':
      return [press.name];
    case 'use':
      return [press.modelId];
    case 'models':
      return [press.page, press.which];
    case 'withdraw':
      return [press.setId];
    case 'collect':
      return [press.tuneId];
    case 'playlist':
      return [press.playlistId, press.page];
    case 'unlist':
      return [press.playlistId];
    case 'keep-set':
      return press.tuneIds;
    case 'playlists':
    case 'sets':
      return [press.page];
    case 'tunes':
      return [press.page, writeQuery(press.query)];
    case 'top':
      return [press.page, writeTop(press.query)];
    case 'duel':
      return [press.duelId, press.choice];
    case 'reveal':
      return [press.duelId];
    case 'help':
      return [press.topic];
    case 'forget':
    case 'try':
      return [];
  }
}

/** Reads a custom_id that came from outside. Null for anything that writeCustomId would not have written. */
export function readCustomId(customId: string): Press | null {
  if (customId.length > 100) return null;
  const press = read(customId);
  // Whatever was left over or spelt in another way does not come out the same again.
  return press !== null && writeCustomId(press) === customId ? press : null;
}

function read(customId: string): Press | null {
  const [version, action, first = '', second = '', third = ''] = customId.split(':');
  if (version !== VERSION) return null;
  switch (action) {
    case 'arrange':
      return isTuneId(first) ? { action, tuneId: first } : null;
    case 'post': {
      const arrangement = readArranged(second);
      return isTuneId(first) && arrangement ? { action, tuneId: first, arrangement } : null;
    }
    case 'play': {
      const way = readWay(third);
      const known = second === 'slow' || second === 'usual' || second === 'fast';
      return isTuneId(first) && known && way ? { action, tuneId: first, speed: second, way } : null;
    }
    case 'again':
      return isTuneId(first) ? { action, tuneId: first } : null;
    case 'vote': {
      const known = second === 'up' || second === 'down';
      return isTuneId(first) && known ? { action, tuneId: first, direction: second } : null;
    }
    case 'key':
      return isTuneId(first) && isKeyShaped(second) ? { action, tuneId: first, key: second } : null;
    case 'stop':
      return isTuneId(first) ? { action, jobId: first } : null;
    case 'train': {
      // A name may hold colons.
      const name = customId.slice(`${VERSION}:train:`.length);
      return name.trim() !== '' && name.length <= NAME_LIMIT ? { action, name } : null;
    }
    case 'use':
      return /^[0-9a-f]{12}$/.test(first) ? { action, modelId: first } : null;
    case 'models': {
      const known = second === 'offered' || second === 'all';
      return isPage(first) && known ? { action, page: Number(first), which: second } : null;
    }
    case 'withdraw':
      return isTuneId(first) ? { action, setId: first } : null;
    case 'collect':
      return isTuneId(first) ? { action, tuneId: first } : null;
    case 'playlist':
      return isTuneId(first) && isPage(second)
        ? { action, playlistId: first, page: Number(second) }
        : null;
    case 'unlist':
      return isTuneId(first) ? { action, playlistId: first } : null;
    case 'keep-set': {
      const tuneIds = customId.split(':').slice(2);
      const fits = tuneIds.length >= 1 && tuneIds.length <= MOST_IN_SET;
      return fits && tuneIds.every(isTuneId) ? { action, tuneIds } : null;
    }
    case 'playlists':
    case 'sets':
      return isPage(first) ? { action, page: Number(first) } : null;
    case 'tunes': {
      const query = readQuery(customId.slice(`${VERSION}:tunes:${first}:`.length));
      return isPage(first) && query ? { action, page: Number(first), query } : null;
    }
    case 'top': {
      const query = readTop(customId.slice(`${VERSION}:top:${first}:`.length));
      return isPage(first) && query ? { action, page: Number(first), query } : null;
    }
    case 'duel': {
      const known = second === 'a' || second === 'b';
      return isTuneId(first) && known ? { action, duelId: first, choice: second } : null;
    }
    case 'reveal':
      return isTuneId(first) ? { action, duelId: first } : null;
    case 'help': {
      const topic = TOPICS.find(({ name }) => name === first);
      return topic === undefined ? null : { action, topic: topic.name };
    }
    case 'forget':
    case 'try':
      return { action };
    default:
      return null;
  }
}

/** `G`, `F#m`, `Bbmix`: whether it is a key that fits is the engine's to say. */
function isKeyShaped(text: string): boolean {
  return /^[A-G][#b]?[A-Za-z]{0,10}$/.test(text);
}

/** A page that is not there is shown as the last one. */
function isPage(text: string): boolean {
  return /^\d{1,4}$/.test(text);
}
