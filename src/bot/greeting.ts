import { type Client, Events, type Guild, PermissionFlagsBits, type TextChannel } from 'discord.js';
import type { Logger } from 'pino';
import { wordsIn } from '../words/words.ts';
import type { MentionCommand } from './mentions.ts';
import { type BotMessage, boxed, text } from './message.ts';

/** Servers joined while the bot was away are told by Discord at the start, all at once; those are not greeted late. */
const LATEST_MS = 60_000;

/** Greets a server that the bot has just come to, once, where it may write; nowhere is fine too. */
export function greetNewServers(
  client: Client<true>,
  { mention, log, now }: { mention: MentionCommand; log: Logger; now: () => number },
): void {
  client.on(Events.GuildCreate, (guild) => {
    if (now() - guild.joinedTimestamp > LATEST_MS) return;
    const channel = channelToGreetIn(guild);
    if (channel === null) return;
    channel
      .send(greeting(guild.preferredLocale, mention))
      .catch((err) => log.warn({ err, guildId: guild.id }, 'a server could not be greeted'));
  });
}

/** Where the server has its own greetings, else the first channel that everybody reads. */
function channelToGreetIn(guild: Guild): TextChannel | null {
  const { me } = guild.members;
  const needed = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];
  const channels = [
    guild.systemChannel,
    ...guild.channels.cache
      .filter((channel): channel is TextChannel => channel.isTextBased() && channel.type === 0)
      .sort((a, b) => a.rawPosition - b.rawPosition)
      .values(),
  ];
  return (
    channels.find((channel) => channel && me !== null && channel.permissionsFor(me)?.has(needed)) ??
    null
  );
}

/** A few commands to click on, rather than a manual. */
export function greeting(locale: string, mention: MentionCommand): BotMessage {
  const words = wordsIn(locale);
  return boxed([
    text(`## ${words.say('Good evening. I am Lilt, and I write tunes.')}`),
    text(
      words.say(
        'Try {tune} with `jig` or `reel`: out comes a new tune as sheet music, ABC, MIDI and a recording. Each has a seed that gives it again.',
        { tune: mention('tune') },
      ),
    ),
    text(
      words.say(
        'Vote for what you like, and keep it with {playlist}. {train} teaches me your own tunes. {help} shows the rest.',
        {
          playlist: mention('playlist create'),
          train: mention('train'),
          help: mention('help'),
        },
      ),
    ),
    text(
      `-# ${words.say('For those who manage this server: {settings} sets language, instrument and who may train. I read no messages; {privacy} says what is kept.', { settings: mention('settings show'), privacy: mention('privacy') })}`,
    ),
  ]);
}
