import type { ButtonInteraction } from 'discord.js';
import { EngineError, sentence } from '../../engine/index.ts';
import type { BotContext } from '../context.ts';
import { readCustomId } from '../custom-ids.ts';
import { again } from './again.ts';
import { anotherKey } from './another-key.ts';
import { arrange } from './arrange.ts';
import { revealDuel, voteInDuel } from './duel.ts';
import { forget } from './forget.ts';
import { tryIt, turnHelp } from './help.ts';
import { keepSet } from './keep-set.ts';
import { turnModelPage, turnSetPage } from './page.ts';
import { play } from './play.ts';
import { collect, deletePlaylist, turnPlaylist, turnPlaylists } from './playlists.ts';
import { postArranged } from './post-arranged.ts';
import { stopTraining } from './stop-training.ts';
import { trainAgain } from './train-again.ts';
import { turnTopPage, turnTunePage } from './tunes.ts';
import { useModel } from './use-model.ts';
import { vote } from './vote.ts';
import { withdraw } from './withdraw.ts';

/**
 * Every button there is: a new one is a file beside this, its spelling in custom-ids.ts and its case here.
 * Throws EngineError 'not-found', before anything is acknowledged, for a button that is none of ours.
 */
export async function handlePress(
  interaction: ButtonInteraction,
  context: BotContext,
): Promise<void> {
  const press = readCustomId(interaction.customId);
  if (press === null) {
    throw new EngineError(
      'not-found',
      sentence('That button is not one that works here. Ask for a new tune with `/tune`.'),
    );
  }
  switch (press.action) {
    case 'arrange':
      return arrange(interaction, press, context);
    case 'post':
      return postArranged(interaction, press, context);
    case 'play':
      return play(interaction, press, context);
    case 'vote':
      return vote(interaction, press, context);
    case 'again':
      return again(interaction, press, context);
    case 'key':
      return anotherKey(interaction, press, context);
    case 'stop':
      return stopTraining(interaction, press, context);
    case 'train':
      return trainAgain(interaction, press, context);
    case 'use':
      return useModel(interaction, press, context);
    case 'models':
      return turnModelPage(interaction, press, context);
    case 'withdraw':
      return withdraw(interaction, press, context);
    case 'sets':
      return turnSetPage(interaction, press, context);
    case 'tunes':
      return turnTunePage(interaction, press, context);
    case 'top':
      return turnTopPage(interaction, press, context);
    case 'duel':
      return voteInDuel(interaction, press, context);
    case 'reveal':
      return revealDuel(interaction, press, context);
    case 'collect':
      return collect(interaction, press, context);
    case 'playlist':
      return turnPlaylist(interaction, press, context);
    case 'playlists':
      return turnPlaylists(interaction, press, context);
    case 'keep-set':
      return keepSet(interaction, press, context);
    case 'unlist':
      return deletePlaylist(interaction, press, context);
    case 'forget':
      return forget(interaction, press, context);
    case 'help':
      return turnHelp(interaction, press, context);
    case 'try':
      return tryIt(interaction, press, context);
  }
}
