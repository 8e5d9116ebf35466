import { refusals } from '../../refusal.ts';
import { judgeCommand, judgeCommands } from '../../rules/commands.ts';
import { withoutLocalizations } from '../../rules/localizations.ts';
import { listOf, type Wire, wireOf } from '../../wire.ts';
import { appUserWire, userWire } from '../../world/portraits.ts';
import { hasApp, type World } from '../../world/world.ts';
import { type Call, noContent, ok, type RestParts, type Route } from '../route.ts';

/** Who the bot is, where its gateway is, and the commands that it registers. */
export const applicationRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/gateway',
    open: true,
    answers: 'GatewayResponseSchema',
    handle: (_, parts) => ok({ url: parts.gatewayUrl() }),
  },
  {
    method: 'GET',
    pattern: '/gateway/bot',
    answers: 'GatewayBotResponseSchema',
    handle: (_, parts) =>
      ok({
        url: parts.gatewayUrl(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
      }),
  },
  {
    method: 'GET',
    pattern: '/users/@me',
    answers: 'UserPIIResponseSchema',
    handle: (_, { world }) => ok(meWire(world)),
  },
  {
    method: 'GET',
    pattern: '/users/:user',
    answers: 'UserResponseSchema',
    handle({ params }, { world }) {
      if (params.user === world.app.id) return ok(appUserWire(world));
      const person = world.people.find((one) => one.id === params.user);
      if (!person) throw refusals.unknownUser();
      return ok(userWire(person));
    },
  },
  ...['/applications/@me', '/oauth2/applications/@me'].map(
    (pattern): Route => ({
      method: 'GET',
      pattern,
      answers: 'PrivateApplicationResponseSchema',
      handle: (_, { world }) => ok(applicationWire(world)),
    }),
  ),
  ...commandRoutes('/applications/:app/commands'),
  ...commandRoutes('/applications/:app/guilds/:guild/commands'),
];

function commandRoutes(base: string): Route[] {
  const place = (call: Call, parts: RestParts): string => {
    const { app, guild } = call.params;
    if (app !== parts.world.app.id) throw refusals.notYourApplication();
    if (guild === undefined) return '';
    const found = parts.world.guilds.find((one) => one.id === guild);
    if (!found || !hasApp(parts.world, found)) throw refusals.missingAccess();
    return guild;
  };
  return [
    {
      method: 'GET',
      pattern: base,
      handle(call, parts) {
        const commands = parts.commands.in(place(call, parts));
        const whole = call.query.get('with_localizations') === 'true';
        return ok(whole ? commands : commands.map(withoutLocalizations));
      },
    },
    {
      method: 'PUT',
      pattern: base,
      asks: 'ApplicationCommandUpdateRequestSchema',
      answers: 'ApplicationCommandResponseSchema',
      handle(call, parts) {
        const guild = place(call, parts);
        judgeCommands(call.raw);
        return ok(parts.commands.replace(listOf(call.raw).map(wireOf), guild));
      },
    },
    {
      method: 'POST',
      pattern: base,
      asks: 'ApplicationCommandCreateRequestSchema',
      answers: 'ApplicationCommandResponseSchema',
      handle(call, parts) {
        const guild = place(call, parts);
        judgeCommand(call.body);
        const { command, isNew } = parts.commands.add(call.body, guild);
        return { status: isNew ? 201 : 200, body: command };
      },
    },
    {
      method: 'GET',
      pattern: `${base}/:command`,
      answers: 'ApplicationCommandResponseSchema',
      handle: (call, parts) => ok(parts.commands.get(`${call.params.command}`, place(call, parts))),
    },
    {
      method: 'PATCH',
      pattern: `${base}/:command`,
      asks: 'ApplicationCommandPatchRequestPartialSchema',
      answers: 'ApplicationCommandResponseSchema',
      handle(call, parts) {
        const guild = place(call, parts);
        const id = `${call.params.command}`;
        judgeCommand({ ...parts.commands.get(id, guild), ...call.body });
        return ok(parts.commands.patch(id, call.body, guild));
      },
    },
    {
      method: 'DELETE',
      pattern: `${base}/:command`,
      handle(call, parts) {
        parts.commands.remove(`${call.params.command}`, place(call, parts));
        return noContent;
      },
    },
  ];
}

function meWire(world: World): Wire {
  return { ...appUserWire(world), mfa_enabled: true, locale: 'en-US', verified: true, email: null };
}

function applicationWire(world: World): Wire {
  const owner = world.people[0];
  return {
    id: world.app.id,
    name: world.app.name,
    icon: null,
    description: '',
    type: null,
    flags: 0,
    flags_new: '0',
    bot: appUserWire(world),
    bot_public: false,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: owner && userWire(owner),
    team: null,
    approximate_guild_count: world.guilds.filter((one) => hasApp(world, one)).length,
    approximate_user_install_count: world.people.filter((one) => one.installed).length,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    integration_types_config: { 0: {}, 1: {} },
  };
}
