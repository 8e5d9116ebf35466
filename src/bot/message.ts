import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { type Press, writeCustomId } from './custom-ids.ts';
import { clip } from './markdown.ts';
import { type Selection, writeSelectId } from './select-ids.ts';

/** Discord's bound on all text of a Components V2 message together, and on the description of a picture. */
export const TEXT_LIMIT = 4000;
export const DESCRIPTION_LIMIT = 1024;
/** Old paper, beside the white of a sheet. */
export const ACCENT = 0xc8a165;

/** A file that goes with a message; pictures have a description. */
export interface MessageFile {
  readonly attachment: Buffer;
  readonly name: string;
  readonly description?: string;
}

/** A message of components, and its files. */
export interface BotMessage {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly MessageFile[];
}

/** A message that is one box. */
export function boxed(
  components: readonly APIComponentInContainer[],
  files: readonly MessageFile[] = [],
): BotMessage {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [
      { type: ComponentType.Container, accent_color: ACCENT, components: [...components] },
    ],
    files,
  };
}

/** The same for one person's eyes. */
export function privately(message: BotMessage) {
  return { ...message, flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral } as const;
}

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** Pictures side by side; each is one of the message's files, with its description. */
export function pictures(files: readonly MessageFile[]): APIComponentInContainer {
  return {
    type: ComponentType.MediaGallery,
    items: files.map(({ name, description }) => ({
      media: { url: `attachment://${name}` },
      ...(description !== undefined && { description }),
    })),
  };
}

export function fileCard({ name }: MessageFile): APIComponentInContainer {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

/** Up to five buttons, or one menu. */
export function row(
  components: readonly APIButtonComponentWithCustomId[] | readonly [APIStringSelectComponent],
): APIComponentInContainer {
  return { type: ComponentType.ActionRow, components: [...components] };
}

export function button(
  label: string,
  press: Press,
  more: {
    readonly style?: ButtonStyle.Primary | ButtonStyle.Danger;
    readonly disabled?: boolean;
  } = {},
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: more.style ?? ButtonStyle.Secondary,
    custom_id: writeCustomId(press),
    label,
    ...(more.disabled && { disabled: true }),
  };
}

/** What can be picked from a menu. Its value comes back from outside, so whoever reads it checks it anew. */
export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  /** What stands there before anybody picks. */
  readonly chosen?: boolean;
}

/** Discord's bounds on a menu. */
const MOST_OPTIONS = 25;
const LABEL_LIMIT = 100;
const PLACEHOLDER_LIMIT = 150;

/** A menu to pick one thing from, with a row of its own; options beyond what Discord takes are left out. At least one option must be there. */
export function select(
  selection: Selection,
  options: readonly SelectOption[],
  more: { readonly placeholder?: string; readonly disabled?: boolean } = {},
): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: writeSelectId(selection),
    min_values: 1,
    max_values: 1,
    options: options.slice(0, MOST_OPTIONS).map(({ value, label, description, chosen }) => ({
      value,
      label: clip(label, LABEL_LIMIT),
      ...(description !== undefined && { description: clip(description, LABEL_LIMIT) }),
      ...(chosen && { default: true }),
    })),
    ...(more.placeholder !== undefined && {
      placeholder: clip(more.placeholder, PLACEHOLDER_LIMIT),
    }),
    ...(more.disabled && { disabled: true }),
  };
}

/** The same where no files may be attached: without what shows them, and saying so. */
export function withoutFiles(message: BotMessage): BotMessage {
  const note = text('-# Pictures and files are left out: this channel lets me attach none.');
  const components = message.components.map((one) => {
    if (one.type !== ComponentType.Container) return one;
    const inner = one.components.filter(
      ({ type }) => type !== ComponentType.MediaGallery && type !== ComponentType.File,
    );
    return { ...one, components: [...inner, note] };
  });
  return { ...message, components, files: [] };
}
