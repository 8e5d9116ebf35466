import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const DIST = path.resolve(import.meta.dirname, '../../dist');

/** `node dist/main.js`, or another program of ours, as it is started on a server. */
export interface BotProcess {
  readonly child: ChildProcess;
  readonly dataDir: string;
  /** Everything it wrote so far, on both streams. */
  output(): string;
  /** Waits until it wrote something that matches. Throws with all it wrote when it ends before that. */
  until(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Waits for its end: `0`, `143`, `SIGKILL`. */
  ended(): Promise<number | NodeJS.Signals | null>;
}

const running = new Set<ChildProcess>();
const folders = new Set<string>();

/** Starts the built program with nothing but these variables, in a folder of its own or in `dataDir`. */
export async function startProcess(
  env: Readonly<Record<string, string>>,
  dataDir?: string,
  [program, ...words]: readonly [string, ...string[]] = ['main.js'],
): Promise<BotProcess> {
  const folder = dataDir ?? (await mkdtemp(path.join(tmpdir(), 'lilt-bot-')));
  folders.add(folder);
  const child = spawn(process.execPath, [path.join(DIST, program), ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', LILT_DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  // 'close', not 'exit': all output has arrived then.
  const end = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  return {
    child,
    dataDir: folder,
    output: () => output,
    async until(pattern) {
      for (;;) {
        const found = output.match(pattern);
        if (found) return found;
        const more = [child.stdout, child.stderr].flatMap((stream) =>
          stream ? [once(stream, 'data').then(() => false)] : [],
        );
        const ended = await Promise.race([...more, end.then(() => true)]);
        if (ended && !output.match(pattern))
          throw new Error(`it ended with ${child.exitCode}:\n${output}`);
      }
    },
    async ended() {
      const [code, signal] = await end;
      running.delete(child);
      return code ?? signal;
    },
  };
}

/** Ends what tests left running, and removes their folders. */
export async function cleanUp(): Promise<void> {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
  folders.clear();
}
