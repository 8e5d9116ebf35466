import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { Editor } from '../../engine/index.ts';
import { actorOf } from '../actor.ts';

/** Who acts on a playlist, with the rights that Discord sends along with every interaction. */
export function editorOf(interaction: BaseInteraction): Editor {
  const actor = actorOf(interaction);
  const manages = interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
  return { ...actor, managesGuild: actor.guildId !== null && manages };
}
