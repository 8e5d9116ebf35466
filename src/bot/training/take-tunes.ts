import type { ChatInputCommandInteraction, ModalSubmitInteraction } from 'discord.js';
import {
  EngineError,
  type Member,
  requireTrainer,
  sentence,
  type TrainingJobView,
  UPLOAD_LIMITS,
} from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { waitInReply } from '../answer-in-turn.ts';
import type { Asked, BotContext } from '../context.ts';
import { NAME_LIMIT } from '../custom-ids.ts';
import type { Handed } from '../download.ts';
import { inlineCode } from '../markdown.ts';
import { memberOf } from '../member.ts';
import { said } from '../said.ts';
import { jobMessage } from './job-message.ts';
import { parseReportMessage } from './parse-report.ts';

/** What somebody gives for training. */
export interface Gift {
  readonly name: string;
  readonly files: readonly Handed[];
  readonly confirmed: boolean;
}

const ENDINGS = ['.abc', '.txt', '.mid', '.midi', '.zip'];
const MEGABYTE = 2 ** 20;
/** An interaction's token lives 15 minutes; the last one is left for what is under way. */
const TOKEN_MS = 14 * 60_000;

/**
 * Takes the files that somebody gives, answers with what was in them, and begins a training. What is wrong with the gift
 * itself is refused before anything is acknowledged or fetched.
 */
export async function takeTunes(
  interaction: ChatInputCommandInteraction | ModalSubmitInteraction,
  gift: Gift,
  context: BotContext,
): Promise<void> {
  const { engine, acknowledgements, uploads, download } = context;
  const member = memberOf(interaction);
  checkDeclared(gift.files);
  context.limits.spend('upload', interaction);
  const turn = uploads.join(interaction.user.id);
  try {
    await acknowledgements.give(interaction.deferReply());
    await requireMayTrain(member, context);
    await waitInReply(interaction, turn, context);
    const files = await download(gift.files, { bytes: UPLOAD_LIMITS.bytes });
    const { name, confirmed } = gift;
    const { report, contribution } = await engine.training.contribute(
      { name, files, confirmed },
      member,
    );
    const words = await context.wordsFor(interaction);
    const begun =
      contribution === null ? nothingNew(words) : await begin(words, name, member, context);
    await interaction.editReply(
      parseReportMessage(words, {
        name,
        report,
        contribution,
        next: begun.next,
        offersTraining: begun.job === null && begun.canTry && name.length <= NAME_LIMIT,
      }),
    );
    if (begun.job !== null) await announce(interaction, begun.job, context);
  } finally {
    turn.leave();
  }
}

/** Throws EngineError 'forbidden' for who may not train here. */
export function requireMayTrain(member: Member, { engine }: Pick<BotContext, 'engine'>) {
  return requireTrainer(engine.settings, member, sentence('give tunes to train on'));
}

/** Sends the message of a job that was just begun, which is kept up to date from then on. */
export async function announce(
  interaction: Asked,
  job: TrainingJobView,
  { engine, trainingReports, wordsFor, log }: BotContext,
): Promise<void> {
  const message = await interaction.followUp(jobMessage(await wordsFor(interaction), job));
  trainingReports.sent(job.id, {
    edit: (changed) => interaction.editReply({ message: message.id, ...changed }),
    until: interaction.createdTimestamp + TOKEN_MS,
  });
  await engine.training.setMessage(job.id, message.channelId, message.id);
  log.info({ jobId: job.id, guildId: job.guildId, base: job.baseModelId }, 'training asked for');
}

interface Begun {
  readonly job: TrainingJobView | null;
  readonly next: string;
  /** A training without new tunes may be wanted. */
  readonly canTry: boolean;
}

function nothingNew(words: Words): Begun {
  return {
    job: null,
    next: words.say(
      'Nothing is trained, for there is nothing new to learn. To train on what this server has already, press the button.',
    ),
    canTry: true,
  };
}

/** What is kept stays kept where the training itself is refused. */
async function begin(
  words: Words,
  name: string,
  member: Member,
  { engine }: BotContext,
): Promise<Begun> {
  try {
    const job = await engine.training.begin({ modelName: name }, member);
    return {
      job,
      next: words.say('They are kept, and a training on all of this server’s tunes begins.'),
      canTry: false,
    };
  } catch (error) {
    if (!(error instanceof EngineError) || error.code !== 'bad-request') throw error;
    const why = error.sentence === null ? error.message : said(words, error.sentence);
    return { job: null, next: words.say('They are kept. {why}', { why }), canTry: false };
  }
}

/** By what Discord says of the files: before anything is fetched. */
function checkDeclared(files: readonly Handed[]): void {
  const { files: most, bytes } = UPLOAD_LIMITS;
  if (files.length === 0 || files.length > most) {
    throw new EngineError('bad-request', sentence('Attach 1 to {most} files.', { most }));
  }
  const odd = files.find(({ name }) => !ENDINGS.some((one) => name.toLowerCase().endsWith(one)));
  if (odd !== undefined) {
    throw new EngineError(
      'bad-request',
      sentence(
        '{name} is none that can be read. Attach .abc, .txt or .mid files, or a .zip of them.',
        { name: inlineCode(odd.name) },
      ),
    );
  }
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > bytes) {
    throw new EngineError(
      'bad-request',
      sentence(
        'The files are {size} MB together; at most {most} MB can be read at a time. Attach fewer, or a .zip of them.',
        { size: (size / MEGABYTE).toFixed(1), most: bytes / MEGABYTE },
      ),
    );
  }
}
