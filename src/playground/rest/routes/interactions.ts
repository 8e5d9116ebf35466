import type { Stored } from '../../messages/post-office.ts';
import { refusals } from '../../refusal.ts';
import { FLAG } from '../../rules/messages.ts';
import { type Call, noContent, ok, type RestParts, type Route } from '../route.ts';

const CALLBACK_SCHEMAS: Readonly<Record<number, string>> = {
  4: 'CreateMessageInteractionCallbackRequestSchema',
  5: 'CreateMessageInteractionCallbackRequestSchema',
  6: 'UpdateMessageInteractionCallbackRequestSchema',
  7: 'UpdateMessageInteractionCallbackRequestSchema',
  8: 'ApplicationCommandAutocompleteCallbackRequestSchema',
  9: 'ModalInteractionCallbackRequestSchema',
};

const withResponse = (call: Call) => call.query.get('with_response') === 'true';

/** Answers to interactions, and the webhook that each comes with. */
export const interactionRoutes: readonly Route[] = [
  {
    method: 'POST',
    pattern: '/interactions/:id/:token/callback',
    open: true,
    asks: (call) => CALLBACK_SCHEMAS[Number(call.body.type)],
    answers: (call) => (withResponse(call) ? 'InteractionCallbackResponseSchema' : undefined),
    handle(call, { desk }) {
      const { id = '', token = '' } = call.params;
      const stored = desk.answer(id, token, call.body, call.uploads);
      if (!withResponse(call)) return noContent;
      return ok(callbackWire(id, Number(call.body.type), token, stored, desk));
    },
  },
  {
    method: 'POST',
    pattern: '/webhooks/:app/:token',
    open: true,
    asks: 'IncomingWebhookInteractionRequestSchema',
    answers: 'MessageResponseSchema',
    handle(call, parts) {
      const interaction = ownInteraction(call, parts);
      return ok(parts.desk.followUp(interaction, call.body, call.uploads).message);
    },
  },
  {
    method: 'GET',
    pattern: '/webhooks/:app/:token/messages/:message',
    open: true,
    answers: 'MessageResponseSchema',
    handle(call, parts) {
      const interaction = ownInteraction(call, parts);
      return ok(parts.desk.messageOf(interaction, call.params.message ?? '').message);
    },
  },
  {
    method: 'PATCH',
    pattern: '/webhooks/:app/:token/messages/:message',
    open: true,
    asks: 'IncomingWebhookUpdateRequestPartialSchema',
    answers: 'MessageResponseSchema',
    handle(call, parts) {
      const interaction = ownInteraction(call, parts);
      const name = call.params.message ?? '';
      return ok(parts.desk.edit(interaction, name, call.body, call.uploads).message);
    },
  },
  {
    method: 'DELETE',
    pattern: '/webhooks/:app/:token/messages/:message',
    open: true,
    handle(call, parts) {
      const interaction = ownInteraction(call, parts);
      const { message } = parts.desk.messageOf(interaction, call.params.message ?? '');
      parts.post.remove(message.id);
      return noContent;
    },
  },
];

function ownInteraction(call: Call, { desk, world }: RestParts) {
  if (call.params.app !== world.app.id) throw refusals.unknownWebhook();
  return desk.byWebhook(call.params.token ?? '');
}

function callbackWire(
  id: string,
  type: number,
  token: string,
  stored: Stored | undefined,
  desk: RestParts['desk'],
) {
  const flags = stored?.message.flags ?? 0;
  return {
    interaction: {
      id,
      type: desk.byWebhook(token).type,
      ...(stored && {
        response_message_id: stored.message.id,
        response_message_loading: (flags & FLAG.loading) !== 0,
        response_message_ephemeral: (flags & FLAG.ephemeral) !== 0,
        channel_id: stored.channel.id,
        ...(stored.channel.guild && { guild_id: stored.channel.guild.id }),
      }),
    },
    // The published schema knows two kinds of resource: a message made (4) and one changed (7).
    ...(stored && { resource: { type: type >= 6 ? 7 : 4, message: stored.message } }),
  };
}
