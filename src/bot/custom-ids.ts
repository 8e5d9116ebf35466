import { isTuneId, type VoteDirection } from '../engine/index.ts';

/**
 * What a button says when it is pressed. All of it stands in the button's custom_id, so that buttons outlive the process
 * that sent them:
 *
 *     v1:vote:<tune>:up   v1:vote:<tune>:down   v1:again:<tune>   v1:key:<tune>:<key>
 *
 * The version is that of this spelling: a later one reads the old ids still.
 */
export type Press =
  | { readonly action: 'vote'; readonly tuneId: string; readonly direction: VoteDirection }
  | { readonly action: 'again'; readonly tuneId: string }
  | { readonly action: 'key'; readonly tuneId: string; readonly key: string };

const VERSION = 'v1';

/** At most 36 characters; Discord takes 100. */
export function writeCustomId(press: Press): string {
  switch (press.action) {
    case 'vote':
      return `${VERSION}:vote:${press.tuneId}:${press.direction}`;
    case 'again':
      return `${VERSION}:again:${press.tuneId}`;
    case 'key':
      return `${VERSION}:key:${press.tuneId}:${press.key}`;
  }
}

/** Reads a custom_id that came from outside. Null for anything that writeCustomId would not have written. */
export function readCustomId(customId: string): Press | null {
  if (customId.length > 100) return null;
  const [version, action, tuneId, detail, ...more] = customId.split(':');
  if (version !== VERSION || tuneId === undefined || !isTuneId(tuneId) || more.length > 0) {
    return null;
  }
  if (action === 'again' && detail === undefined) return { action, tuneId };
  if (action === 'vote' && (detail === 'up' || detail === 'down')) {
    return { action, tuneId, direction: detail };
  }
  if (action === 'key' && detail !== undefined && isKeyShaped(detail)) {
    return { action, tuneId, key: detail };
  }
  return null;
}

/** `G`, `F#m`, `Bbmix`: whether it is a key that fits is the engine's to say. */
function isKeyShaped(text: string): boolean {
  return /^[A-G][#b]?[A-Za-z]{0,10}$/.test(text);
}
