import {
  type APIButtonComponentWithCustomId,
  type APIContainerComponent,
  type AttachmentPayload,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { type ComposedTune, nextKey, slugOf, type VoteCount } from '../engine/index.ts';
import { againCommand } from './again-command.ts';
import { writeCustomId } from './custom-ids.ts';
import { clip, codeBlock, inlineCode, linesWithin, plain } from './markdown.ts';
import { ACCENT, button, DESCRIPTION_LIMIT, TEXT_LIMIT } from './message.ts';

const TITLE_LIMIT = 200;

export interface TuneReply {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly [APIContainerComponent];
  readonly files: readonly AttachmentPayload[];
}

/**
 * The message that answers with a tune: title, sheet, ABC, files, what it was made from and how to have it again, buttons.
 * `note` is one more sentence about it.
 */
export function tuneReply(composed: ComposedTune, votes: VoteCount, note?: string): TuneReply {
  const { tune } = composed;
  const slug = slugOf(tune.title);
  const names = { png: `${slug}.png`, abc: `${slug}.abc`, midi: `${slug}.mid` };
  const heading = `## ${plain(clip(tune.title, TITLE_LIMIT))}`;
  const small = smallPrint(composed, note);
  const description = clip(composed.altText, DESCRIPTION_LIMIT);
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [
      {
        type: ComponentType.Container,
        accent_color: ACCENT,
        components: [
          { type: ComponentType.TextDisplay, content: heading },
          {
            type: ComponentType.MediaGallery,
            items: [{ media: { url: `attachment://${names.png}` }, description }],
          },
          {
            type: ComponentType.TextDisplay,
            content: abcBlock(tune.abc, TEXT_LIMIT - heading.length - small.length),
          },
          { type: ComponentType.File, file: { url: `attachment://${names.abc}` } },
          { type: ComponentType.File, file: { url: `attachment://${names.midi}` } },
          { type: ComponentType.TextDisplay, content: small },
          { type: ComponentType.ActionRow, components: buttons(composed, votes) },
          { type: ComponentType.ActionRow, components: handsOn(composed) },
        ],
      },
    ],
    files: [
      { attachment: Buffer.from(composed.png), name: names.png, description },
      { attachment: Buffer.from(tune.abc), name: names.abc },
      { attachment: Buffer.from(composed.midi), name: names.midi },
    ],
  };
}

/** The label of a vote button is the count alone; its emoji says which way. */
export function voteLabel(count: number): string {
  return String(count);
}

function buttons({ tune }: ComposedTune, votes: VoteCount): APIButtonComponentWithCustomId[] {
  const tuneId = tune.id;
  const key = nextKey(tune.request.type, tune.request.key);
  const style = ButtonStyle.Secondary;
  const type = ComponentType.Button;
  return [
    { type, style, custom_id: writeCustomId({ action: 'again', tuneId }), label: 'Another' },
    {
      type,
      style,
      custom_id: writeCustomId({ action: 'key', tuneId, key }),
      label: `In another key: ${key}`,
    },
    {
      type,
      style,
      custom_id: writeCustomId({ action: 'vote', tuneId, direction: 'up' }),
      emoji: { name: '👍' },
      label: voteLabel(votes.up),
    },
    {
      type,
      style,
      custom_id: writeCustomId({ action: 'vote', tuneId, direction: 'down' }),
      emoji: { name: '👎' },
      label: voteLabel(votes.down),
    },
  ];
}

/** What else can be done with the tune. */
function handsOn({ tune: { id: tuneId } }: ComposedTune): APIButtonComponentWithCustomId[] {
  return [button('Arrange', { action: 'arrange', tuneId })];
}

function smallPrint(composed: ComposedTune, note: string | undefined): string {
  const { tune, form } = composed;
  const { type, key, seed } = tune.request;
  const facts = [
    `${type.charAt(0).toUpperCase()}${type.slice(1)} in ${key}`,
    form,
    `seed ${inlineCode(seed)}`,
    `model ${inlineCode(tune.modelId)}`,
  ];
  return [
    ...(note === undefined ? [] : [`-# ${note}`]),
    `-# ${facts.join(' · ')}`,
    `-# The same again: ${inlineCode(againCommand(composed))}`,
  ].join('\n');
}

/** The whole ABC, or as many of its lines as there is room for: the attached file has it all. */
function abcBlock(abc: string, room: number): string {
  const whole = codeBlock(abc, 'abc');
  if (whole.length <= room) return whole;
  const rest = '\n-# The whole tune is in the file below.';
  const fence = codeBlock('', 'abc').length;
  return `${codeBlock(linesWithin(abc, room - rest.length - fence), 'abc')}${rest}`;
}
