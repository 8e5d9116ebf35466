import {
  type APIButtonComponent,
  type APIMessageComponent,
  type APIMessageTopLevelComponent,
  type APIUnfurledMediaItem,
  ComponentType,
} from 'discord.js';
import type { VoteCount } from '../engine/index.ts';
import { readCustomId } from './custom-ids.ts';
import { voteLabel } from './tune-reply.ts';

/**
 * Editing a message means sending all of it again, and what Discord returns is not what it takes: files are addresses
 * there and `attachment://name` here, and a file that is not listed again disappears.
 */

/** The components of a message as it stands, with the vote buttons of this tune at new counts, ready to be sent. */
export function withVoteCounts(
  components: readonly APIMessageTopLevelComponent[],
  tuneId: string,
  counts: VoteCount,
): APIMessageTopLevelComponent[] {
  return components.map((component) =>
    resent(component, (button) => {
      const press = 'custom_id' in button ? readCustomId(button.custom_id) : null;
      if (press?.action !== 'vote' || press.tuneId !== tuneId) return button;
      return { ...button, label: voteLabel(counts[press.direction]) } as APIButtonComponent;
    }),
  );
}

/** The components of a message as it stands, ready to be sent. */
export function sendableComponents(
  components: readonly APIMessageTopLevelComponent[],
): APIMessageTopLevelComponent[] {
  return components.map((component) => resent(component, (button) => button));
}

/** The attachments to list so that they stay: by Discord's list, and by what the components show. */
export function keptAttachments(
  components: readonly APIMessageTopLevelComponent[],
  listed: readonly string[],
): { id: string }[] {
  const ids = new Set(listed);
  for (const media of components.flatMap(mediaOf)) {
    if (media.attachment_id !== undefined) ids.add(media.attachment_id);
  }
  return [...ids].map((id) => ({ id }));
}

function resent<C extends APIMessageComponent>(
  component: C,
  changed: (button: APIButtonComponent) => APIButtonComponent,
): C {
  const shown: APIMessageComponent = component;
  switch (shown.type) {
    case ComponentType.Container:
    case ComponentType.ActionRow:
      return {
        ...shown,
        components: shown.components.map((inner) => resent(inner, changed)),
      } as APIMessageComponent as C;
    case ComponentType.Button:
      return changed(shown) as APIMessageComponent as C;
    case ComponentType.MediaGallery:
      return {
        ...component,
        items: shown.items.map((item) => ({ ...item, media: sendable(item.media) })),
      };
    case ComponentType.File:
      // Name and size are Discord's to fill in.
      return {
        type: shown.type,
        ...(shown.id === undefined ? {} : { id: shown.id }),
        file: sendable(shown.file),
      } as APIMessageComponent as C;
    default:
      return component;
  }
}

function mediaOf(component: APIMessageComponent): readonly APIUnfurledMediaItem[] {
  switch (component.type) {
    case ComponentType.Container:
      return component.components.flatMap(mediaOf);
    case ComponentType.MediaGallery:
      return component.items.map((item) => item.media);
    case ComponentType.File:
      return [component.file];
    default:
      return [];
  }
}

/** `https://cdn.../attachments/<channel>/<attachment>/reel.png?ex=...` was sent as `attachment://reel.png`. */
function sendable({ url }: APIUnfurledMediaItem): APIUnfurledMediaItem {
  const name = /\/attachments\/\d+\/\d+\/([^/?#]+)/.exec(url)?.[1];
  return { url: name === undefined ? url : `attachment://${name}` };
}
