import { COMPONENT, flatten } from '../rules/components.ts';
import { isWire, listOf, type Wire, wireOf } from '../wire.ts';
import type { Attachment } from './attachments.ts';

/**
 * Components as Discord stores them: every one with an id, defaults filled in, and
 * `attachment://` references turned into addresses on the CDN.
 */
export function resolveComponents(
  components: readonly unknown[],
  attachments: readonly Attachment[],
  nextId: () => string,
): Wire[] {
  const taken = new Set(flatten(components).map((one) => one.id));
  let next = 1;
  const number = (given: unknown): number => {
    if (typeof given === 'number' && given !== 0) return given;
    while (taken.has(next)) next += 1;
    next += 1;
    return next - 1;
  };
  const media = (value: unknown): Wire => {
    const url = String(wireOf(value).url);
    const found = attachments.find((one) => url === `attachment://${one.filename}`);
    if (!found) return { id: nextId(), url, proxy_url: url, width: null, height: null };
    return {
      id: nextId(),
      url: found.url,
      proxy_url: found.proxy_url,
      width: found.width ?? null,
      height: found.height ?? null,
      content_type: found.content_type ?? null,
      attachment_id: found.id,
    };
  };
  const resolve = (one: Wire): Wire => {
    const id = number(one.id);
    const children = Array.isArray(one.components)
      ? { components: listOf(one.components).filter(isWire).map(resolve) }
      : {};
    const accessory = isWire(one.accessory) ? { accessory: resolve(one.accessory) } : {};
    return { ...one, id, ...children, ...accessory, ...defaults(one, attachments, media) };
  };
  return components.filter(isWire).map(resolve);
}

function defaults(
  one: Wire,
  attachments: readonly Attachment[],
  media: (value: unknown) => Wire,
): Wire {
  switch (one.type) {
    case COMPONENT.container:
      return { accent_color: one.accent_color ?? null, spoiler: one.spoiler ?? false };
    case COMPONENT.separator:
      return { divider: one.divider ?? true, spacing: one.spacing ?? 1 };
    case COMPONENT.thumbnail:
      return {
        media: media(one.media),
        description: one.description ?? null,
        spoiler: one.spoiler ?? false,
      };
    case COMPONENT.mediaGallery:
      return {
        items: listOf(one.items).map((item) => ({
          media: media(wireOf(item).media),
          description: wireOf(item).description ?? null,
          spoiler: wireOf(item).spoiler ?? false,
        })),
      };
    case COMPONENT.file: {
      const file = media(one.file);
      const found = attachments.find((x) => x.id === file.attachment_id);
      return {
        file,
        name: found?.filename ?? null,
        size: found?.size ?? null,
        spoiler: one.spoiler ?? false,
      };
    }
    case COMPONENT.stringSelect:
      return { ...pickable(one), options: listOf(one.options).map(wireOf).map(withoutNulls) };
    case COMPONENT.userSelect:
    case COMPONENT.roleSelect:
    case COMPONENT.mentionableSelect:
    case COMPONENT.channelSelect:
      return pickable(one);
    default:
      return {};
  }
}

/** How many may be picked; Discord says so even where nobody else did. */
function pickable(menu: Wire): Wire {
  return { min_values: menu.min_values ?? 1, max_values: menu.max_values ?? 1 };
}

function withoutNulls(option: Wire): Wire {
  return Object.fromEntries(Object.entries(option).filter(([, value]) => value !== null));
}
