import { type Arrangement, isTuneId } from '../engine/index.ts';
import { readArranged, writeArranged } from './arrange/arranged-id.ts';

/**
 * What a menu says when something is picked from it; what was picked comes beside it. As with buttons (custom-ids.ts), all
 * of it stands in the custom_id, and nothing in it is a right:
 *
 *     v1:arrange:<tune>:<arrangement>:<what of it the menu changes>   v1:open
 *     v1:collect:<tune>   v1:play:<tune>
 */
export type Selection =
  | {
      readonly action: 'arrange';
      readonly tuneId: string;
      /** As it is shown before this is picked. */
      readonly arrangement: Arrangement;
      readonly what: keyof Arrangement;
    }
  /** Puts a tune into the playlist that is picked. */
  | { readonly action: 'collect'; readonly tuneId: string }
  /** Makes of a tune what is picked. */
  | { readonly action: 'play'; readonly tuneId: string }
  /** Shows everybody the tune that is picked. */
  | { readonly action: 'open' };

const VERSION = 'v1';
const PARTS: readonly (keyof Arrangement)[] = ['key', 'octave', 'clef', 'tab', 'chords'];

/** At most 67 characters; Discord takes 100. */
export function writeSelectId(selection: Selection): string {
  return [VERSION, selection.action, ...detailsOf(selection)].join(':');
}

function detailsOf(selection: Selection): readonly (string | number)[] {
  switch (selection.action) {
    case 'arrange':
      return [selection.tuneId, writeArranged(selection.arrangement), selection.what];
    case 'collect':
    case 'play':
      return [selection.tuneId];
    case 'open':
      return [];
  }
}

/** Reads a custom_id that came from outside. Null for anything that writeSelectId would not have written. */
export function readSelectId(customId: string): Selection | null {
  if (customId.length > 100) return null;
  const selection = read(customId);
  return selection !== null && writeSelectId(selection) === customId ? selection : null;
}

function read(customId: string): Selection | null {
  const [version, action, first = '', second = '', third = ''] = customId.split(':');
  if (version !== VERSION) return null;
  switch (action) {
    case 'arrange': {
      const arrangement = readArranged(second);
      const what = PARTS.find((part) => part === third);
      if (!isTuneId(first) || arrangement === null || what === undefined) return null;
      return { action, tuneId: first, arrangement, what };
    }
    case 'collect':
    case 'play':
      return isTuneId(first) ? { action, tuneId: first } : null;
    case 'open':
      return { action };
    default:
      return null;
  }
}
