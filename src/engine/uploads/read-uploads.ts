/**
 * From files that people upload to tunes that a network can be taught, with a report. Files are read in a worker thread,
 * bounded in time and memory: whatever stands in them ends in the report.
 *
 *   idle    -> reading    a thread starts: lays the files out, reads tune after tune
 *   reading -> reading    the thread was lost or stuck: the tune it was at is refused, another thread goes on behind it
 *   reading -> done       all was read; or the time was up, and the rest is refused
 */
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { EngineError } from '../errors.ts';
import { sentence } from '../sentence.ts';
import { workerUrl } from '../worker-url.ts';
import { Findings } from './findings.ts';
import { type ParseReport, UPLOAD_LIMITS, type UploadedFile } from './types.ts';
import type { Position, ReadJob, ReadMessage } from './worker-messages.ts';

export interface ReadOptions {
  /** `musicHash` of the tunes that were given before. */
  readonly known: ReadonlySet<string>;
  readonly signal?: AbortSignal;
  /** Bounds on time, in seconds; those of UPLOAD_LIMITS. */
  readonly seconds?: number;
  readonly secondsForOne?: number;
}

/** Threads that one upload may lose. */
const MOST_THREADS = 20;
const LOOK_EVERY_MS = 250;

/**
 * Reads uploaded files. Bad content is in the report. Throws EngineError 'bad-request' where the upload as a whole goes
 * over UPLOAD_LIMITS (files, bytes, tunes), before a tune is read; the signal's reason where it is aborted.
 */
export async function readUploads(
  files: readonly UploadedFile[],
  options: ReadOptions,
): Promise<ParseReport> {
  checkLimits(files);
  options.signal?.throwIfAborted();
  const named = files.map(({ name, bytes }) => ({ name: shownName(name), bytes }));
  const findings = new Findings(
    named.map(({ name, bytes }) => ({
      name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  );
  const { seconds = UPLOAD_LIMITS.seconds, secondsForOne = UPLOAD_LIMITS.secondsForOne } = options;
  const deadline = performance.now() + 1000 * seconds;
  const skip: Position[] = [];
  let from: Position = { piece: 0, tune: 0 };
  for (let thread = 1; ; thread++) {
    const job = { files: named, from, skip };
    const end = await runThread(job, findings, { deadline, secondsForOne }, options.signal);
    if (end === 'done') break;
    if (end === 'late' || thread === MOST_THREADS) {
      findings.refuseRest(
        end === 'late'
          ? 'The time for reading this upload was up'
          : 'Too much in this upload cannot be read',
      );
      break;
    }
    skip.push(end.at);
    const next = findings.refuseAt(end.at, end.why);
    if (next === null) break;
    from = next;
  }
  return findings.report(options.known);
}

function checkLimits(files: readonly UploadedFile[]): void {
  const refuse = (message: string, context: Readonly<Record<string, unknown>>): never => {
    throw new EngineError('bad-request', message, context);
  };
  if (files.length === 0)
    refuse('There is no file in this upload. Add .abc, .txt, .mid or .zip.', {});
  if (files.length > UPLOAD_LIMITS.files)
    refuse(
      `These are ${files.length} files; at most ${UPLOAD_LIMITS.files} are taken at once. Put them into a .zip.`,
      { files: files.length },
    );
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (bytes > UPLOAD_LIMITS.bytes)
    refuse(
      `The files are ${(bytes / 2 ** 20).toFixed(1)} MB together; at most ${UPLOAD_LIMITS.bytes / 2 ** 20} MB are taken at once. Send them in several sets.`,
      { bytes },
    );
}

/** A name as it may stand in a message. */
function shownName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}`]/gu, '').trim();
  return plain === '' ? 'file' : plain.slice(0, 100);
}

type End = 'done' | 'late' | { readonly at: Position; readonly why: string };

/** Runs one thread until it is done, lost, stuck or out of time. */
function runThread(
  job: Omit<ReadJob, 'now'>,
  findings: Findings,
  { deadline, secondsForOne }: { readonly deadline: number; readonly secondsForOne: number },
  signal: AbortSignal | undefined,
): Promise<End> {
  const now = new Int32Array(new SharedArrayBuffer(8));
  now.set([job.from.piece, job.from.tune]);
  const workerData: ReadJob = { ...job, now: now.buffer as SharedArrayBuffer };
  return new Promise<End>((resolve, reject) => {
    const worker = new Worker(workerUrl(import.meta.url, './uploads-worker'), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: UPLOAD_LIMITS.memoryMb },
    });
    const at = (): Position => ({ piece: now[0] ?? 0, tune: now[1] ?? 0 });
    let last = at();
    let since = performance.now();
    const timer = setInterval(() => {
      const time = performance.now();
      const here = at();
      if (here.piece !== last.piece || here.tune !== last.tune) {
        last = here;
        since = time;
      }
      if (time > deadline) finish(() => resolve('late'));
      else if (time - since > 1000 * secondsForOne)
        finish(() => resolve({ at: at(), why: 'Reading it took too long' }));
    }, LOOK_EVERY_MS);
    let finished = false;
    const finish = (answer: () => void) => {
      if (finished) return;
      finished = true;
      clearInterval(timer);
      signal?.removeEventListener('abort', abort);
      worker.terminate().then(answer, reject);
    };
    const abort = () => finish(() => reject(signal?.reason));
    signal?.addEventListener('abort', abort, { once: true });
    worker.on('message', (message: ReadMessage) => {
      if (message.kind === 'done') return finish(() => resolve('done'));
      findings.hear(message);
      if (message.kind === 'laid-out' && message.tunes > UPLOAD_LIMITS.tunes)
        finish(() => reject(tooManyTunes(message.tunes)));
    });
    worker.on('error', ({ code }: NodeJS.ErrnoException) => {
      const large = code === 'ERR_WORKER_OUT_OF_MEMORY';
      const why = large ? 'Reading it takes too much memory' : 'It cannot be read';
      finish(() => resolve({ at: at(), why }));
    });
    worker.on('exit', () => finish(() => resolve({ at: at(), why: 'It cannot be read' })));
  });
}

const tooManyTunes = (tunes: number): EngineError =>
  new EngineError(
    'bad-request',
    sentence(
      'There are more than {most} tunes in these files, the most that are taken at once. Send them in several sets.',
      { most: UPLOAD_LIMITS.tunes.toLocaleString('en') },
    ),
    { tunes },
  );
