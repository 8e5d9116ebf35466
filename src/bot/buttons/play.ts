import { MessageFlags } from 'discord.js';
import { slugOf } from '../../engine/index.ts';
import { waitInReply } from '../answer-in-turn.ts';
import { clip, plain } from '../markdown.ts';
import { boxed, fileCard, text } from '../message.ts';
import { instrumentLabel, SPEED_LABELS } from '../recordings/labels.ts';
import { recordInTurn } from '../recordings/record-in-turn.ts';
import { performanceOf } from '../recordings/way-of-playing.ts';
import type { PressHandler } from './press-handler.ts';

const TITLE_LIMIT = 200;

/** "Slow" and "Fast": the tune at another speed, for whoever pressed. */
export const play: PressHandler<'play'> = async (interaction, { tuneId, speed, way }, context) => {
  const { acknowledgements, wordsFor } = context;
  context.limits.spend('recording', interaction);
  await acknowledgements.give(interaction.deferReply({ flags: MessageFlags.Ephemeral }));
  const how = { ...performanceOf(way), speed };
  const { mp3, tune, instrument } = await recordInTurn(interaction, tuneId, how, context, (turn) =>
    waitInReply(interaction, turn, context),
  );
  const words = await wordsFor(interaction);
  const file = {
    attachment: Buffer.from(mp3),
    name: `${slugOf(tune.title)}-${speed}.mp3`,
  };
  const facts = `${SPEED_LABELS[speed](words)} · ${instrumentLabel(instrument, words)}`;
  await interaction.editReply(
    boxed(
      [text(`### ${plain(clip(tune.title, TITLE_LIMIT))}`), fileCard(file), text(`-# ${facts}`)],
      [file],
    ),
  );
};
