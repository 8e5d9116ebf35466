import { ButtonStyle } from 'discord.js';
import { type ArrangedTune, slugOf } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { clip, codeBlock, linesWithin, plain } from '../markdown.ts';
import {
  type BotMessage,
  boxed,
  button,
  DESCRIPTION_LIMIT,
  fileCard,
  type MessageFile,
  pictures,
  row,
  TEXT_LIMIT,
  text,
} from '../message.ts';
import { said } from '../said.ts';
import { CLEF_LABELS, OCTAVE_LABELS, TAB_LABELS, TAB_LEGENDS } from './labels.ts';
import { arrangingMenus } from './menus.ts';

const TITLE_LIMIT = 200;

/** For one person: the tune as it is arranged, and menus to arrange it otherwise. */
export function arrangingPanel(arranged: ArrangedTune, words: Words): BotMessage {
  const { tune, arrangement } = arranged;
  const picture = pictureOf(arranged);
  return boxed(
    [
      text(headingOf(arranged)),
      pictures([picture]),
      text(factsOf(arranged, words)),
      ...arrangingMenus(arranged, words),
      row([
        button(
          words.say('Post it here'),
          { action: 'post', tuneId: tune.id, arrangement },
          { style: ButtonStyle.Primary },
        ),
      ]),
    ],
    [picture],
  );
}

/** For everybody: the tune as it was arranged, with its files. */
export function arrangedMessage(arranged: ArrangedTune, words: Words): BotMessage {
  const { tune, abc, midi } = arranged;
  const slug = slugOf(tune.title);
  const picture = pictureOf(arranged);
  const files: readonly MessageFile[] = [
    { attachment: Buffer.from(abc), name: `${slug}.abc` },
    { attachment: Buffer.from(midi), name: `${slug}.mid` },
  ];
  const heading = headingOf(arranged);
  const facts = factsOf(arranged, words);
  return boxed(
    [
      text(heading),
      pictures([picture]),
      text(abcBlock(abc, TEXT_LIMIT - heading.length - facts.length, words)),
      ...files.map(fileCard),
      text(facts),
      row([button(words.say('Arrange'), { action: 'arrange', tuneId: tune.id })]),
    ],
    [picture, ...files],
  );
}

function headingOf({ tune }: ArrangedTune): string {
  return `## ${plain(clip(tune.title, TITLE_LIMIT))}`;
}

function pictureOf({ tune, png, altText }: ArrangedTune): MessageFile {
  return {
    attachment: Buffer.from(png),
    name: `${slugOf(tune.title)}.png`,
    description: clip(altText, DESCRIPTION_LIMIT),
  };
}

/** What was chosen, and what a player should know of it. */
function factsOf({ arrangement, key, remarks, tune }: ArrangedTune, words: Words): string {
  const { octave = 0, clef, tab, chords } = arrangement;
  const facts = [
    words.say('In {key}', { key }),
    ...(octave === 0 ? [] : [OCTAVE_LABELS[octave](words)]),
    ...(clef === undefined ? [] : [CLEF_LABELS[clef](words)]),
    ...(tab === undefined ? [] : [TAB_LABELS[tab](words)]),
    ...(chords === undefined
      ? []
      : [chords ? words.say('With chords') : words.say('Without chords')]),
    words.say('tune `{id}`', { id: tune.id }),
  ];
  return [
    ...remarks.map((remark) => said(words, remark)),
    ...(tab === undefined ? [] : [`-# ${TAB_LEGENDS[tab](words)}`]),
    `-# ${facts.join(' · ')}`,
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
