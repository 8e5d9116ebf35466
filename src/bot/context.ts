import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Engine, RandomBytes } from '../engine/index.ts';
import type { Acknowledgements } from './acknowledgements.ts';
import type { Download } from './download.ts';
import type { DuelBoards } from './duels/duel-boards.ts';
import type { FairQueue } from './fair-queue.ts';
import type { Limits } from './limits.ts';
import type { MentionCommand } from './mentions.ts';
import type { MessageEdits } from './message-edits.ts';
import type { TrainingReports } from './training/reports.ts';
import type { VoteLabels } from './vote-labels.ts';
import type { Wording, WordsFor } from './words-for.ts';

/** What somebody did and waits for an answer to. */
export type Asked =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalSubmitInteraction;

/** What commands, buttons and forms work with. Nothing in it is anybody's memory: a second process misses nothing. */
export interface BotContext {
  readonly engine: Engine;
  readonly queue: FairQueue;
  /** For those who hand over files: a few at a time are fetched and read. */
  readonly uploads: FairQueue;
  /** For those who want to hear a tune. */
  readonly recordings: FairQueue;
  readonly limits: Limits;
  readonly download: Download;
  readonly acknowledgements: Acknowledgements;
  /** Edits of what is shown already, one at a time for a message. */
  readonly edits: MessageEdits;
  readonly voteLabels: VoteLabels;
  readonly duelBoards: DuelBoards;
  readonly trainingReports: TrainingReports;
  /** In which language somebody is answered. */
  readonly wordsFor: WordsFor;
  /** To be told when a server has chosen its language. */
  readonly languageChosen: Wording['languageChosen'];
  /** Commands to click on. */
  readonly mention: MentionCommand;
  readonly random: RandomBytes;
  readonly log: Logger;
}
