import {
  type APIButtonComponentWithCustomId,
  type APIContainerComponent,
  type AttachmentPayload,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { type ComposedTune, nextKey, replacedIn, slugOf, type VoteCount } from '../engine/index.ts';
import type { Words } from '../words/words.ts';
import { againCommand } from './again-command.ts';
import { closestLine } from './closest-line.ts';
import { writeCustomId } from './custom-ids.ts';
import { clip, codeBlock, inlineCode, linesWithin, plain } from './markdown.ts';
import { ACCENT, button, DESCRIPTION_LIMIT, TEXT_LIMIT } from './message.ts';
import { madeFromLine } from './play/made-from.ts';
import { playMenu } from './play/ways.ts';
import type { WayOfPlaying } from './recordings/way-of-playing.ts';
import { said } from './said.ts';

const TITLE_LIMIT = 200;
/** Room for a line that may be added later, in any language. */
const LATER = 100;

export interface TuneReplyOptions {
  /** One more sentence about it. */
  readonly note?: string | undefined;
  /** Its permanent address; null, or left out: it has none. */
  readonly link?: string | null;
  /** How its recording is played, which comes later; null, or left out: there will be none. */
  readonly played?: WayOfPlaying | null;
}

export interface TuneReply {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly [APIContainerComponent];
  readonly files: readonly AttachmentPayload[];
}

/**
 * The message that answers with a tune: title, sheet, ABC, files, what it was made from and how to have it again, buttons.
 */
export function tuneReply(
  composed: ComposedTune,
  votes: VoteCount,
  words: Words,
  { note, played = null, link = null }: TuneReplyOptions = {},
): TuneReply {
  const { tune } = composed;
  const slug = slugOf(tune.title);
  const names = { png: `${slug}.png`, abc: `${slug}.abc`, midi: `${slug}.mid` };
  const heading = `## ${plain(clip(tune.title, TITLE_LIMIT))}`;
  const small = smallPrint(composed, words, note, link);
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
            content: abcBlock(tune.abc, TEXT_LIMIT - LATER - heading.length - small.length, words),
          },
          { type: ComponentType.File, file: { url: `attachment://${names.abc}` } },
          { type: ComponentType.File, file: { url: `attachment://${names.midi}` } },
          { type: ComponentType.TextDisplay, content: small },
          { type: ComponentType.ActionRow, components: buttons(composed, votes, words) },
          { type: ComponentType.ActionRow, components: handsOn(composed, played, words) },
          { type: ComponentType.ActionRow, components: [playMenu(words, tune.id)] },
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

function buttons(
  { tune }: ComposedTune,
  votes: VoteCount,
  words: Words,
): APIButtonComponentWithCustomId[] {
  const tuneId = tune.id;
  const key = nextKey(tune.request.type, tune.request.key);
  const style = ButtonStyle.Secondary;
  const type = ComponentType.Button;
  return [
    {
      type,
      style,
      custom_id: writeCustomId({ action: 'again', tuneId }),
      label: words.say('Another'),
    },
    {
      type,
      style,
      custom_id: writeCustomId({ action: 'key', tuneId, key }),
      label: words.say('In another key: {key}', { key }),
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
function handsOn(
  { tune: { id: tuneId } }: ComposedTune,
  way: WayOfPlaying | null,
  words: Words,
): APIButtonComponentWithCustomId[] {
  return [
    ...(way === null
      ? []
      : [
          button(words.say('Slow'), { action: 'play', tuneId, speed: 'slow', way }),
          button(words.say('Fast'), { action: 'play', tuneId, speed: 'fast', way }),
        ]),
    button(words.say('Arrange'), { action: 'arrange', tuneId }),
    button(words.say('Playlist'), { action: 'collect', tuneId }),
  ];
}

function smallPrint(
  composed: ComposedTune,
  words: Words,
  note: string | undefined,
  link: string | null,
): string {
  const { tune, form } = composed;
  const { type, key, seed, from } = tune.request;
  const facts = [
    words.say('{type} in {key}', {
      type: `${type.charAt(0).toUpperCase()}${type.slice(1)}`,
      key,
    }),
    form,
    words.say('seed {seed}', { seed: inlineCode(seed) }),
    words.say('model {model}', { model: inlineCode(tune.modelId) }),
    words.say('tune `{id}`', { id: tune.id }),
    ...(link === null ? [] : [words.say('[on the web]({link})', { link })]),
  ];
  const replaced = replacedIn(tune.request).map((one) => plain(said(words, one)));
  return [
    ...(note === undefined ? [] : [`-# ${note}`]),
    ...(from === undefined ? [] : [`-# ${madeFromLine(words, from)}`]),
    ...(replaced.length === 0 ? [] : [`-# ${replaced.join(' ')}`]),
    `-# ${facts.join(' · ')}`,
    `-# ${closestLine(tune.closest, words)}`,
    `-# ${words.say('The same again: {command}', { command: inlineCode(againCommand(composed)) })}`,
  ].join('\n');
}

/** The whole ABC, or as many of its lines as there is room for: the attached file has it all. */
function abcBlock(abc: string, room: number, words: Words): string {
  const whole = codeBlock(abc, 'abc');
  if (whole.length <= room) return whole;
  const rest = `\n-# ${words.say('The whole tune is in the file below.')}`;
  const fence = codeBlock('', 'abc').length;
  return `${codeBlock(linesWithin(abc, room - rest.length - fence), 'abc')}${rest}`;
}
