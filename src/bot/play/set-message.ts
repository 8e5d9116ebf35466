import { slugOf, type TuneOfSet, tunebookOf } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { againCommand } from '../again-command.ts';
import { clip, inlineCode } from '../markdown.ts';
import {
  type BotMessage,
  boxed,
  button,
  DESCRIPTION_LIMIT,
  fileCard,
  type MessageFile,
  pictures,
  row,
  text,
} from '../message.ts';
import { tuneName } from '../tunes/facts.ts';
import { openMenu } from '../tunes/list-message.ts';

/** A set: its tunes under each other, one book of them all, and a menu to show one of them. */
export function setMessage(
  words: Words,
  tunes: readonly TuneOfSet[],
  links: readonly (string | null)[],
): BotMessage {
  const sheets = tunes.map(
    ({ tune, png, altText }): MessageFile => ({
      attachment: Buffer.from(png),
      name: `${slugOf(tune.title)}-${tune.id}.png`,
      description: clip(altText, DESCRIPTION_LIMIT),
    }),
  );
  const [first] = tunes;
  const book: MessageFile = {
    attachment: Buffer.from(tunebookOf(tunes.map(({ tune }) => tune.abc))),
    name: `${slugOf(first?.tune.title ?? 'set')}-set.abc`,
  };
  const keys = tunes.map(({ tune }) => tune.request.key).join(' · ');
  return boxed(
    [
      text(`## ${words.say('A set: {keys}', { keys })}`),
      ...tunes.flatMap((one, at) => {
        const sheet = sheets[at];
        return [
          text(linesOf(words, one, at + 1, links[at] ?? null)),
          ...(sheet ? [pictures([sheet])] : []),
        ];
      }),
      fileCard(book),
      row([openMenu(words, tunes)]),
      row([
        button(words.say('Keep it as a playlist'), {
          action: 'keep-set',
          tuneIds: tunes.map(({ tune }) => tune.id),
        }),
      ]),
    ],
    [...sheets, book],
  );
}

function linesOf(words: Words, one: TuneOfSet, number: number, link: string | null): string {
  const { tune, isNew } = one;
  const { type, key } = tune.request;
  const facts = `-# ${words.say('{type} in {key}', { type, key })}`;
  const again = words.say('The same again: {command}', { command: inlineCode(againCommand(one)) });
  return `**${number}.** ${tuneName(tune, link)}\n${facts}${isNew ? ` · ${again}` : ''}`;
}
