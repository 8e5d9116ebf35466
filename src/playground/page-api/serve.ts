import type { IncomingMessage, ServerResponse } from 'node:http';
import { findChannel, findGuild, findPerson } from '../address-book.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { FormValue } from '../interactions/form-values.ts';
import type { Interaction } from '../interactions/interaction.ts';
import { NotPossible, type OptionFile, type OptionValue } from '../interactions/options.ts';
import { Refusal } from '../refusal.ts';
import { readAll } from '../rest/read-body.ts';
import type { Traffic } from '../traffic.ts';
import { isWire, listOf, type Wire, wireOf } from '../wire.ts';
import { isFromOwnPage, PAGE_HEADERS } from './guard.ts';
import { loadPage } from './static.ts';
import { Streams } from './stream.ts';
import type { ViewParts } from './view.ts';

export interface PageApi {
  serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
  stop(): void;
}

export interface PageParts extends ViewParts {
  readonly gateway: Gateway;
  readonly traffic: Traffic;
}

/** A file of 10 MiB is 13.4 MiB as base64; a form may hold several. */
const LARGEST_BODY = 40 * 1024 * 1024;
/** How long the page waits for choices before it shows none. */
const CHOICES_MS = 3_000;

/** The page's files, its stream, and what its buttons ask for. */
export async function pageApi(parts: PageParts): Promise<PageApi> {
  const files = await loadPage();
  const streams = new Streams(parts);
  parts.gateway.onChange(() => streams.tellOfConnection(parts.gateway.connected));

  const deeds: Readonly<Record<string, (body: Wire) => unknown>> = {
    run(body) {
      const { person, channel } = whoAndWhere(parts, body);
      const values = optionsOf(body.options);
      return { id: parts.acts.run(person, channel, String(body.command), values).id };
    },
    async autocomplete(body) {
      const { person, channel } = whoAndWhere(parts, body);
      const values = optionsOf(body.options);
      const focused = String(body.focused);
      const name = String(body.command);
      const interaction = parts.acts.complete(person, channel, name, values, focused);
      await answered(parts, interaction);
      const { choices } = wireOf(interaction.answer?.data);
      return { choices: listOf(choices), late: interaction.answer === undefined };
    },
    use(body) {
      const person = findPerson(parts.world, String(body.person));
      const used = parts.acts.runOnMessage(person, String(body.message), String(body.command));
      return { id: used.id };
    },
    press(body) {
      const person = findPerson(parts.world, String(body.person));
      const values = listOf(body.values).map(String);
      const pressed = parts.acts.press(person, String(body.message), String(body.customId), values);
      return { id: pressed.id };
    },
    submit(body) {
      const person = findPerson(parts.world, String(body.person));
      const opened = parts.desk.byId(String(body.interaction));
      if (opened?.person !== person) throw new NotPossible('That form is not open any more.');
      const values = Object.entries(wireOf(body.values)).map(([key, x]) => [key, formValueOf(x)]);
      return { id: parts.acts.submit(opened, Object.fromEntries(values)).id };
    },
    say(body) {
      const { person, channel } = whoAndWhere(parts, body);
      const files = listOf(body.files).map((one) => fileOf(wireOf(one)));
      return { id: parts.acts.say(person, channel, String(body.text), files).message.id };
    },
    invite(body) {
      const { person, guild } = whoAndWhich(parts, body);
      parts.belonging.invite(person, guild);
      return {};
    },
    install(body) {
      const person = findPerson(parts.world, String(body.person));
      parts.belonging.install(person, body.installed === true);
      return {};
    },
    speak(body) {
      parts.belonging.speak(findPerson(parts.world, String(body.person)), String(body.locale));
      return {};
    },
    dismiss(body) {
      parts.acts.dismiss(findPerson(parts.world, String(body.person)), String(body.message));
      return {};
    },
  };

  return {
    async serve(request, response, url) {
      const file = files.get(url.pathname);
      if (file && (request.method === 'GET' || request.method === 'HEAD')) {
        response.writeHead(200, { ...PAGE_HEADERS, 'content-type': file.type });
        response.end(request.method === 'HEAD' ? undefined : file.bytes);
        return;
      }
      const deed = url.pathname.match(/^\/playground\/(\w+)$/)?.[1] ?? '';
      if (!isFromOwnPage(request)) {
        sendJson(response, 403, { error: 'Only the playground’s own page may ask this.' });
      } else if (deed === 'events' && request.method === 'GET') {
        openStream(parts, streams, response, url);
      } else if (Object.hasOwn(deeds, deed) && request.method === 'POST') {
        await doDeed(deeds[deed], request, response);
      } else {
        sendJson(response, 404, { error: 'There is nothing here. The page is at /' });
      }
    },
    stop: () => streams.stop(),
  };
}

function openStream(parts: PageParts, streams: Streams, response: ServerResponse, url: URL): void {
  const wanted = url.searchParams.get('as');
  const person = parts.world.people.find((one) => one.key === wanted) ?? parts.world.people[0];
  if (person) streams.open(person, response);
}

async function doDeed(
  deed: ((body: Wire) => unknown) | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const body: unknown = JSON.parse(await readAll(request, LARGEST_BODY));
    if (!isWire(body)) throw new NotPossible('The request holds no JSON object.');
    sendJson(response, 200, await deed?.(body));
  } catch (error) {
    const known = error instanceof NotPossible || error instanceof Refusal;
    const message = error instanceof Error ? error.message : String(error);
    sendJson(response, known ? 422 : 400, { error: message });
  }
}

function whoAndWhere({ world }: PageParts, body: Wire) {
  return {
    person: findPerson(world, String(body.person)),
    channel: findChannel(world, String(body.channel)),
  };
}

function whoAndWhich({ world }: PageParts, body: Wire) {
  return {
    person: findPerson(world, String(body.person)),
    guild: findGuild(world, String(body.guild)),
  };
}

/** Options as the page sends them; a file is `{name, base64}`. */
function optionsOf(options: unknown): Record<string, OptionValue> {
  const filled: Record<string, OptionValue> = {};
  for (const [key, value] of Object.entries(wireOf(options))) {
    if (isWire(value)) {
      filled[key] = fileOf(value);
    } else {
      filled[key] = typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
    }
  }
  return filled;
}

/** What the page sends of a field of a form: text, a tick, or a list of words or of files. */
function formValueOf(value: unknown): FormValue {
  if (typeof value === 'boolean') return value;
  if (!Array.isArray(value)) return String(value);
  return value.every(isWire) ? value.map(fileOf) : value.map(String);
}

function fileOf({ name, base64 }: Wire): OptionFile {
  return { name: String(name), bytes: Buffer.from(String(base64 ?? ''), 'base64') };
}

/** Settles when the bot has answered or its time is over. */
function answered({ desk }: PageParts, interaction: Interaction): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      unlisten();
      resolve();
    };
    const timer = setTimeout(done, CHOICES_MS);
    const unlisten = desk.feed.listen((one) => {
      if (one === interaction && one.state !== 'waiting') done();
    });
    if (interaction.state !== 'waiting') done();
  });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const headers = { ...PAGE_HEADERS, 'content-type': 'application/json' };
  response.writeHead(status, headers).end(JSON.stringify(body ?? {}));
}
