import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import { EngineError, type Member, sentence } from '../engine/index.ts';
import { guildIdOf } from './actor.ts';

/**
 * Who acts in a server, with the rights that Discord sends along with every interaction, so that they are those of this
 * moment. Throws EngineError 'bad-request' outside of servers that have the bot.
 */
export function memberOf(interaction: BaseInteraction): Member {
  const { member, memberPermissions, user } = interaction;
  const guildId = guildIdOf(interaction);
  if (guildId === null || member === null) {
    throw new EngineError(
      'bad-request',
      sentence('That works in a server only. Use it in one of yours.'),
    );
  }
  return {
    personId: user.id,
    guildId,
    managesGuild: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    roleIds: roleIdsOf(member),
  };
}

/**
 * discord.js keeps the ids that Discord sent in a field of its own, and shows only those roles that it knows more of. It
 * knows of none here, for the roles of servers come with an intent that this bot does not ask for.
 */
function roleIdsOf(member: NonNullable<BaseInteraction['member']>): readonly string[] {
  const ids: unknown = Array.isArray(member.roles) ? member.roles : Reflect.get(member, '_roles');
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}
