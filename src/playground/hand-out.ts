import { findChannel, findGuild, findPerson } from './address-book.ts';
import type { Belonging } from './belonging.ts';
import type { Gateway, GatewayFaults } from './gateway/gateway.ts';
import type { CommandBook } from './interactions/commands.ts';
import type { InteractionDesk } from './interactions/desk.ts';
import type { Interaction } from './interactions/interaction.ts';
import type { PostOffice } from './messages/post-office.ts';
import type { PeopleActs } from './people-acts.ts';
import type { ChannelRef, PersonRef, Playground, Seen } from './playground.ts';
import type { Fault } from './rest/faults.ts';
import { FLAG } from './rules/messages.ts';
import type { Traffic } from './traffic.ts';
import { listOf, wireOf } from './wire.ts';
import type { World } from './world/world.ts';

interface Parts {
  readonly world: World;
  readonly post: PostOffice;
  readonly desk: InteractionDesk;
  readonly commands: CommandBook;
  readonly acts: PeopleActs;
  readonly belonging: Belonging;
  readonly gateway: Gateway;
  readonly gatewayFaults: GatewayFaults;
  readonly traffic: Traffic;
  readonly faults: Fault[];
  readonly schemas: boolean;
  readonly token: string;
  stop(): Promise<void>;
}

/** Longer than the 5 s that discord.js leaves between two identifications. */
const PATIENCE_MS = 15_000;
const LOOK_AGAIN_MS = 25;

/** The playground as its caller holds it: people act, and everything can be waited for. */
export function handOut(parts: Parts): Playground {
  const { world, post, desk, commands, acts, belonging, gateway, traffic } = parts;

  /**
   * Looks again whenever anything changed here, until it finds something or real time runs out;
   * and now and then in between, for what changes on the bot's side.
   */
  function waitFor<T>(
    look: () => T | undefined | null | false,
    what = 'what was waited for',
    ms = PATIENCE_MS,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const unlisten: (() => void)[] = [];
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        clearInterval(again);
        for (const stop of unlisten) stop();
        settle();
      };
      const tryNow = () => {
        try {
          const found = look();
          if (found !== undefined && found !== null && found !== false) {
            finish(() => resolve(found));
          }
        } catch (error) {
          finish(() => reject(error));
        }
      };
      const timer = setTimeout(() => {
        const last = traffic.entries.slice(-5).map((one) => describe(one));
        finish(() =>
          reject(
            new Error(`${what} did not come in ${ms} ms. Last on the wire:\n${last.join('\n')}`),
          ),
        );
      }, ms);
      const again = setInterval(tryNow, LOOK_AGAIN_MS);
      unlisten.push(
        post.feed.listen(tryNow),
        desk.feed.listen(tryNow),
        commands.feed.listen(tryNow),
        traffic.feed.listen(tryNow),
      );
      tryNow();
    });
  }

  const whoAndWhere = (person: PersonRef, place: ChannelRef) => {
    const who = findPerson(world, person);
    return { who, where: findChannel(world, place, who) };
  };

  const see = (interaction: Interaction): Seen => ({
    id: interaction.id,
    token: interaction.token,
    interaction,
    get answer() {
      return interaction.answer;
    },
    get message() {
      return interaction.originalId ? post.get(interaction.originalId)?.message : undefined;
    },
    get followUps() {
      return interaction.followUpIds.flatMap((id) => post.get(id)?.message ?? []);
    },
    until(test = isSaid, ms = PATIENCE_MS) {
      const what = `the answer to ${interaction.label}`;
      return waitFor(() => (test(this) ? this.message : undefined), what, ms);
    },
  });

  return {
    get origin() {
      return post.origin;
    },
    get apiUrl() {
      return `${post.origin}/api`;
    },
    token: parts.token,
    applicationId: world.app.id,
    people: world.people,
    guilds: world.guilds,
    channels: world.channels,
    get commands() {
      return commands.in();
    },
    get connected() {
      return gateway.connected;
    },
    log: traffic.entries,
    get problems() {
      return traffic.entries.flatMap((one) =>
        one.kind === 'request' ? one.problems.map((x) => `${one.method} ${one.path}: ${x}`) : [],
      );
    },
    faults: parts.faults,
    gatewayFaults: parts.gatewayFaults,
    schemas: parts.schemas,
    run(person, place, command, options = {}) {
      const { who, where } = whoAndWhere(person, place);
      return see(acts.run(who, where, command, options));
    },
    async autocomplete(person, place, command, focused, options = {}) {
      const { who, where } = whoAndWhere(person, place);
      const interaction = acts.complete(who, where, command, options, focused);
      const answer = await waitFor(() => interaction.answer, `choices for ${focused}`);
      return listOf(wireOf(answer.data).choices) as { name: string; value: string | number }[];
    },
    useMessageCommand: (person, messageId, name) =>
      see(acts.runOnMessage(findPerson(world, person), messageId, name)),
    select: (person, messageId, customId, values) =>
      see(acts.press(findPerson(world, person), messageId, customId, values)),
    press: (person, messageId, customId, values) =>
      see(acts.press(findPerson(world, person), messageId, customId, values)),
    submit: (opened, values) => see(acts.submit(opened.interaction, values)),
    say(person, place, text, files) {
      const { who, where } = whoAndWhere(person, place);
      return acts.say(who, where, text, files).message;
    },
    invite: (person, guild) => belonging.invite(findPerson(world, person), findGuild(world, guild)),
    expel: (person, guild) => belonging.expel(findPerson(world, person), findGuild(world, guild)),
    install: (person, installed = true) => belonging.install(findPerson(world, person), installed),
    speak: (person, locale) => belonging.speak(findPerson(world, person), locale),
    translate: (guild, locale) => belonging.translate(findGuild(world, guild), locale),
    messagesIn(place, viewer) {
      const who = viewer === undefined ? undefined : findPerson(world, viewer);
      return post.in(findChannel(world, place, who), who).map((one) => one.message);
    },
    waitFor,
    dropGateway: (code = 4000) => gateway.drop(code),
    stop: parts.stop,
  };
}

/** There are words, not only "thinking". @throws Error where there never will be */
function isSaid({ interaction, message }: Seen): boolean {
  if (interaction.state === 'failed') throw new Error(`nobody answered ${interaction.label}`);
  return message !== undefined && (message.flags & FLAG.loading) === 0;
}

function describe(entry: Traffic['entries'][number]): string {
  if (entry.kind === 'gateway') return `  ${entry.from}: ${entry.name}`;
  return `  ${entry.method} ${entry.path} -> ${entry.status} ${entry.problems.join('; ')}`;
}
