import { EngineError } from '../errors.ts';
import type { GuildStore } from '../ports.ts';
import { inEnglish, type Sentence, sentence } from '../sentence.ts';
import type { Actor } from './find-tune.ts';

/** Who acts in a server, with what Discord says of their rights there. */
export interface Member extends Actor {
  readonly guildId: string;
  /** Has the permission Manage Server. */
  readonly managesGuild: boolean;
  readonly roleIds: readonly string[];
}

/**
 * Lets through who manages the server, or has the role that its managers chose.
 * @param what what they want to do, to go behind "may": `sentence('retire models')`
 * @throws EngineError 'forbidden' for everybody else; it says whom to ask
 */
export async function requireTrainer(
  guilds: Pick<GuildStore, 'get'>,
  member: Member,
  what: Sentence,
): Promise<void> {
  if (member.managesGuild) return;
  const { trainerRoleId } = await guilds.get(member.guildId);
  if (trainerRoleId !== null && member.roleIds.includes(trainerRoleId)) return;
  throw new EngineError(
    'forbidden',
    trainerRoleId === null
      ? sentence(
          'Only people who manage this server may {what}. Ask one of them to do it, or to give you the right.',
          { what },
        )
      : sentence(
          'Only people who manage this server, or have its role for that (<@&{trainerRoleId}>), may {what}. Ask one of them to do it, or to give you the right.',
          { what, trainerRoleId },
        ),
    { what: inEnglish(what), trainerRoleId },
  );
}

/** Lets through who manages the server. Throws EngineError 'forbidden' as requireTrainer. */
export function requireManager(member: Member, what: Sentence): void {
  if (member.managesGuild) return;
  throw new EngineError(
    'forbidden',
    sentence('Only people who manage this server may {what}. Ask one of them to do it.', { what }),
    { what: inEnglish(what) },
  );
}
