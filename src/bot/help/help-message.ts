import { ButtonStyle } from 'discord.js';
import type { Engine } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { clip } from '../markdown.ts';
import type { MentionCommand } from '../mentions.ts';
import {
  type BotMessage,
  boxed,
  button,
  DESCRIPTION_LIMIT,
  type MessageFile,
  pictures,
  row,
  text,
} from '../message.ts';
import { EXAMPLE, EXAMPLE_FILE } from './example.ts';
import { TOPICS, type TopicName } from './topics.ts';

/** In a row of buttons. */
const ROW = 3;

/** A page of the help: commands to click on, a tune to look at, and buttons to the other pages. */
export async function helpMessage(
  name: TopicName,
  words: Words,
  { engine, mention }: { readonly engine: Pick<Engine, 'sheet'>; readonly mention: MentionCommand },
): Promise<BotMessage> {
  const topic = TOPICS.find((one) => one.name === name) ?? TOPICS[0];
  const files = topic.name === 'write' ? [await exampleSheet(engine)] : [];
  const tabs = TOPICS.map((one) =>
    button(
      one.label(words),
      { action: 'help', topic: one.name },
      { disabled: one.name === topic.name },
    ),
  );
  return boxed(
    [
      text(`## ${topic.label(words)}`),
      ...(files.length === 0 ? [] : [pictures(files)]),
      text(topic.lines(words, mention).join('\n')),
      ...(topic.name === 'write'
        ? [
            row([
              button(
                words.say('Write me a jig'),
                { action: 'try' },
                { style: ButtonStyle.Primary },
              ),
            ]),
          ]
        : []),
      row(tabs.slice(0, ROW)),
      row(tabs.slice(ROW)),
    ],
    files,
  );
}

async function exampleSheet(engine: Pick<Engine, 'sheet'>): Promise<MessageFile> {
  const { png, altText } = await engine.sheet(EXAMPLE);
  return {
    attachment: Buffer.from(png),
    name: EXAMPLE_FILE,
    description: clip(altText, DESCRIPTION_LIMIT),
  };
}
