import { DiscordAPIError } from 'discord.js';
import type { Logger } from 'pino';
import type { TrainingDesk, TrainingJobView } from '../../engine/index.ts';
import { type BotMessage, withoutFiles } from '../message.ts';

export interface TrainingReports {
  /** Looks from now on what there is to report. */
  start(): void;
  /**
   * A job's message was just sent in answer to an interaction. While that lives it may edit the message too: where the bot
   * itself may not look into the channel, it is the only one that can.
   */
  sent(jobId: string, answer: LivingAnswer): void;
  /** Looks no more; resolves when the edits under way are through. */
  stop(): Promise<void>;
}

export interface LivingAnswer {
  edit(message: BotMessage): Promise<unknown>;
  /** When its token dies, in ms since 1970. */
  readonly until: number;
}

export interface TrainingReportsParts {
  readonly training: Pick<TrainingDesk, 'unreported' | 'setReported' | 'onNews'>;
  /** The message that shows a job, with all that is to be said of it. */
  readonly draw: (view: TrainingJobView) => Promise<BotMessage>;
  /** The same in words alone, which cannot fail. */
  readonly drawPlainly: (view: TrainingJobView) => BotMessage;
  /** Edits a message by the bot's own token. */
  readonly edit: (channelId: string, messageId: string, message: BotMessage) => Promise<unknown>;
  readonly log: Logger;
  /** ms since 1970. */
  readonly now: () => number;
  /** Least time between two edits of a job's message, and how often is looked where nothing calls. */
  readonly everyMs: number;
}

/** What is known here of a job's message. All of it can be lost: then at most an edit more is made. */
interface Message {
  /** When it may be edited next. */
  notBefore: number;
  /** Edits in a row that did not get through. */
  failures: number;
  /** What it showed last, as JSON. */
  shown: string;
  /** It is gone, or may not be written to: nothing is tried any more. */
  lost: boolean;
  answer: LivingAnswer | null;
  editing: Promise<void> | null;
}

/** Where Discord itself is in trouble, this often is tried again, each time after twice the time. */
const MOST_FAILURES = 8;
/** After so many, it may be what is to be shown that is at fault: a report that cannot be read. */
const PLAIN_AFTER = 3;

/**
 * Keeps the messages of trainings up to date, by the bot's own token: an interaction's token dies after 15 minutes, and with
 * the process. Which messages are behind is asked of the storage, so a process that starts goes on where another stopped.
 *
 *     behind --5 s after the last edit--> being edited --> shown
 *       ^                                     |-- Discord in trouble: again, later and later
 *       '-- the job changed --'               '-- 403, 404: by the interaction, without files, or never again
 */
export function createTrainingReports(parts: TrainingReportsParts): TrainingReports {
  const { training, draw, edit, log, now, everyMs } = parts;
  const messages = new Map<string, Message>();
  let looking: Promise<void> | null = null;
  let lookAgain = false;
  let stopped = false;
  let unlisten = () => {};
  let everySoOften: NodeJS.Timeout | null = null;
  let soon: NodeJS.Timeout | null = null;

  function messageOf(jobId: string): Message {
    const known = messages.get(jobId);
    if (known !== undefined) return known;
    const fresh: Message = {
      notBefore: 0,
      failures: 0,
      shown: '',
      lost: false,
      answer: null,
      editing: null,
    };
    messages.set(jobId, fresh);
    return fresh;
  }

  function look(): void {
    if (stopped) return;
    if (looking !== null) {
      lookAgain = true;
      return;
    }
    looking = lookOnce()
      .catch((err) => log.warn({ err }, 'the trainings to report cannot be read'))
      .finally(() => {
        looking = null;
        if (lookAgain) {
          lookAgain = false;
          look();
        }
      });
  }

  async function lookOnce(): Promise<void> {
    let next = Number.POSITIVE_INFINITY;
    for (const view of await training.unreported()) {
      const message = messageOf(view.id);
      if (message.editing !== null) continue;
      if (message.notBefore > now()) {
        next = Math.min(next, message.notBefore);
        continue;
      }
      // Not waited for: Discord may hold one channel back, and the others go on.
      message.editing = report(view, message).finally(() => {
        message.editing = null;
        look();
      });
    }
    if (next < Number.POSITIVE_INFINITY) lookIn(next - now());
  }

  function lookIn(ms: number): void {
    if (stopped) return;
    if (soon !== null) clearTimeout(soon);
    soon = setTimeout(look, Math.max(0, ms));
    soon.unref();
  }

  async function report(view: TrainingJobView, message: Message): Promise<void> {
    try {
      if (!message.lost) await show(view, message);
      await training.setReported(view.id, view.updatedAt);
      message.failures = 0;
      message.notBefore = now() + everyMs;
      if (view.endedAt !== null) messages.delete(view.id);
    } catch (err) {
      message.failures += 1;
      message.notBefore = now() + everyMs * 2 ** message.failures;
      message.lost ||= message.failures >= MOST_FAILURES;
      log.warn(
        { err, jobId: view.id, failures: message.failures },
        'the message of a training could not be edited',
      );
    }
  }

  async function show(view: TrainingJobView, message: Message): Promise<void> {
    const { channelId, messageId } = view;
    if (channelId === null || messageId === null) return;
    const plainly = message.failures >= PLAIN_AFTER;
    const drawn = plainly ? parts.drawPlainly(view) : await draw(view);
    const shown = JSON.stringify(drawn.components);
    if (shown === message.shown) return;
    try {
      await edit(channelId, messageId, drawn);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      log.info({ err: error, jobId: view.id }, 'the message of a training is refused');
      if (!(await showOtherwise(view, message, drawn))) {
        message.lost = true;
        log.warn({ jobId: view.id, channelId }, 'a training goes on without a message');
      }
    }
    message.shown = shown;
  }

  /** By the interaction while it lives; else, for a channel that takes no files, without them. */
  async function showOtherwise(
    view: TrainingJobView,
    { answer }: Message,
    drawn: BotMessage,
  ): Promise<boolean> {
    const ways = [
      ...(answer !== null && answer.until > now() ? [() => answer.edit(drawn)] : []),
      ...(drawn.files.length > 0
        ? [() => edit(view.channelId ?? '', view.messageId ?? '', withoutFiles(drawn))]
        : []),
    ];
    for (const way of ways) {
      try {
        await way();
        return true;
      } catch (error) {
        if (!isRefusal(error)) throw error;
      }
    }
    return false;
  }

  return {
    start() {
      unlisten = training.onNews(look);
      everySoOften = setInterval(look, everyMs);
      everySoOften.unref();
      look();
    },
    sent(jobId, answer) {
      const message = messageOf(jobId);
      message.answer = answer;
      message.notBefore = now() + everyMs;
    },
    async stop() {
      stopped = true;
      unlisten();
      if (everySoOften !== null) clearInterval(everySoOften);
      if (soon !== null) clearTimeout(soon);
      await looking;
      await Promise.all([...messages.values()].map(({ editing }) => editing));
    },
  };
}

/** Discord will not take it, now or later: the message is gone, may not be written to, or is not one. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.status >= 400 &&
    error.status < 500 &&
    error.status !== 429
  );
}
