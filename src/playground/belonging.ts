import { Feed } from './feed.ts';
import type { Gateway } from './gateway/gateway.ts';
import { NotPossible } from './interactions/options.ts';
import { LOCALES } from './rules/localizations.ts';
import {
  bringApp,
  type Guild,
  hasApp,
  manages,
  type Person,
  takeAppAway,
  type World,
} from './world/world.ts';

interface Parts {
  readonly world: World;
  readonly gateway: Gateway;
  readonly now: () => number;
}

/** Where the bot belongs, and in which language people and guilds have their Discord: what they decide outside of channels. */
export class Belonging {
  /** Something of all this changed. */
  readonly feed = new Feed<void>();
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Invites the bot to a guild, by its install link. @throws NotPossible for those who do not manage the guild */
  invite(person: Person, guild: Guild): void {
    const { world, gateway, now } = this.#parts;
    mustManage(person, guild);
    if (hasApp(world, guild))
      throw new NotPossible(`${world.app.name} is in ${guild.name} already.`);
    bringApp(world, guild, now());
    gateway.announceGuild('joined', guild);
    this.feed.tell();
  }

  /** Sends the bot away from a guild. @throws NotPossible for those who do not manage the guild */
  expel(person: Person, guild: Guild): void {
    const { world, gateway } = this.#parts;
    mustManage(person, guild);
    if (!hasApp(world, guild)) throw new NotPossible(`${world.app.name} is not in ${guild.name}.`);
    // Told first: it is the members of the guild who are served.
    gateway.announceGuild('left', guild);
    takeAppAway(world, guild);
    this.feed.tell();
  }

  /** Installs the bot for a person, wherever they go, or takes that back. The bot is not told. */
  install(person: Person, installed: boolean): void {
    person.installed = installed;
    this.feed.tell();
  }

  /** Sets the language of someone's Discord. The bot learns it from what they do next. @throws NotPossible */
  speak(person: Person, locale: string): void {
    person.locale = knownLocale(locale);
    this.feed.tell();
  }

  /** Sets the language of a guild, of which those are told who asked for news of guilds. @throws NotPossible */
  translate(guild: Guild, locale: string): void {
    guild.locale = knownLocale(locale);
    if (hasApp(this.#parts.world, guild)) this.#parts.gateway.announceGuild('changed', guild);
    this.feed.tell();
  }
}

function mustManage(person: Person, guild: Guild): void {
  if (!manages(person, guild))
    throw new NotPossible(`${person.name} does not manage ${guild.name}.`);
}

function knownLocale(locale: string): string {
  if ((LOCALES as readonly string[]).includes(locale)) return locale;
  throw new NotPossible(`Discord does not come in "${locale}", but in: ${LOCALES.join(', ')}.`);
}
