import { Command, CommanderError } from 'commander';
import { EngineError } from '../engine/errors.ts';
import { COMMANDS } from './commands/index.ts';
import { StoppedError, UsageError } from './errors.ts';
import { softwareLine } from './software-line.ts';
import type { Terminal } from './terminal.ts';

/** What the process ends with. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** Runs one command line. Never throws: what goes wrong is said on stderr and in the exit code that is returned. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const program = new Command('lilt')
    .description('Writes folk tunes with a network of its own, and trains it.')
    .usage('<command> [options]')
    .version(await softwareLine())
    .addHelpText(
      'after',
      `
Examples:
  npm run lilt -- tune jig                      a new jig, in a key and a form that jigs have
  npm run lilt -- tune reel --key Edor --seed 7 --out tunes
  npm run lilt -- tune --help                   all that can be asked for

The bot is started with \`npm start\`.`,
    );
  for (const command of COMMANDS) program.addCommand(command(terminal));
  for (const { command, path } of withSubcommands(program)) {
    // Thrown instead of ending the process; settings of the program are not inherited by commands that were added.
    command.exitOverride().configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    });
    command.showHelpAfterError(`See: npm run lilt --${path} --help`);
  }
  if (args.length === 0) {
    terminal.stderr.write(program.helpInformation());
    return EXIT.usage;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return EXIT.done;
  } catch (error) {
    return explain(error, terminal);
  }
}

/** A command, those under it, and the words that lead to each. */
function withSubcommands(command: Command, path = ''): { command: Command; path: string }[] {
  const below = command.commands.flatMap((one) => withSubcommands(one, `${path} ${one.name()}`));
  return [{ command, path }, ...below];
}

function explain(error: unknown, { stderr }: Terminal): number {
  if (error instanceof CommanderError) {
    // Commander has said it already, with what was probably meant.
    return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
  if (
    error instanceof UsageError ||
    error instanceof StoppedError ||
    error instanceof EngineError
  ) {
    stderr.write(`lilt: ${error.message}\n`);
    const isUsage =
      error instanceof UsageError || (error instanceof EngineError && error.code === 'bad-request');
    return isUsage ? EXIT.usage : EXIT.failed;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(`lilt: this is a fault in Lilt, please report it with these lines:\n${stack}\n`);
  return EXIT.failed;
}
