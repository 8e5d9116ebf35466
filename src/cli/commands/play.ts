/** Commands that make something of a tune that is there: `lilt vary`, `continue`, `answer`, `set`, `harmonise`, `title`. */
import { Command } from 'commander';
import { DEFAULT_TEMPERATURE } from '../../engine/compose/check-request.ts';
import { DEFAULT_AMOUNT, MOST_ADDED } from '../../engine/compose/check-source.ts';
import { TUNE_TYPES } from '../../engine/compose/tune-types.ts';
import { anyNumber, realNumber, wholeNumber } from '../numbers.ts';
import type { PlayFlags, SetFlags } from '../play.ts';
import type { Terminal } from '../terminal.ts';

const FILE = 'ABC file, of which the first tune counts; - reads what is piped in';
const TYPES = TUNE_TYPES.map(({ name }) => name).join(', ');

export const PLAY_COMMANDS: readonly ((terminal: Terminal) => Command)[] = [
  (terminal) => {
    const command = made(
      'vary',
      'write a variation of a tune',
      'Writes a variation of a tune: the same form and cadences and, as far as is asked, the same notes on the strong beats; ' +
        'what lies between is written anew, and bars that were alike stay alike.',
      `
  npm run lilt -- vary kesh.abc
  npm run lilt -- vary kesh.abc --amount 0.2 --seed 7     some bars; the same ones whenever it is run
  npm run lilt -- vary kesh.abc --amount 1                nothing but the form is kept
  npm run --silent lilt -- tune jig | npm run lilt -- vary -`,
    ).option(
      '-a, --amount <number>',
      'how much: 0 is the tune itself, up to 0.5 more and more bars keep their strong beats alone, towards 1 those go too',
      realNumber(0, 1),
      DEFAULT_AMOUNT,
    );
    return carriedOut(counted(command), terminal, 'variation');
  },
  (terminal) => {
    const command = made(
      'continue',
      'write more parts for a tune',
      'Writes more parts for a tune: what is there stays as it is, and the new parts are as long, and are repeated as it is.',
      `
  npm run lilt -- continue half-a-jig.abc
  npm run lilt -- continue my-reel.abc --parts 2 --seed 7`,
    ).option('-p, --parts <number>', 'how many parts more', wholeNumber(1, MOST_ADDED), 1);
    return carriedOut(counted(command), terminal, 'continue');
  },
  (terminal) => {
    const command = made(
      'answer',
      'write a second part to the first part of a tune',
      'Writes a second part to the first part of a tune; as second parts often do, it may go higher, and come home as the ' +
        'first does. Other parts that the tune has are left out.',
      `
  npm run lilt -- answer a-part.abc
  npm run lilt -- answer a-part.abc --count 5 --seed 7      five answers to choose from`,
    );
    return carriedOut(counted(command), terminal, 'answer');
  },
  (terminal) => {
    const command = made(
      'title',
      'find another title for a tune',
      'Prints a tune under another title, which is written for it.',
      `
  npm run lilt -- title gan-ainm.abc
  npm run lilt -- title gan-ainm.abc --count 10 --seed 7    ten to choose from`,
    );
    return carriedOut(counted(command, false), terminal, 'title');
  },
  (terminal) =>
    new Command('harmonise')
      .summary('put chord symbols over a tune')
      .description(
        'Prints a tune with chord symbols, as a player might choose them; one that has some keeps them.',
      )
      .argument('<file>', FILE)
      .option('--anew', 'other chords in place of those that it has')
      .option('--json', 'print one JSON object')
      .addHelpText(
        'after',
        `
Examples:
  npm run lilt -- harmonise kesh.abc
  npm run lilt -- harmonise kesh.abc --anew --json`,
      )
      .action(async (file: string, flags: { anew?: true; json?: true }) => {
        const { harmoniseFile } = await import('../play.ts');
        await harmoniseFile(file, flags, terminal);
      }),
  (terminal) => {
    const command = new Command('set')
      .summary('write a set: three tunes that follow each other')
      .description(
        'Writes three tunes of one type in keys that players go to from one another, each beginning near where the one before ' +
          'ends. With --first, the first of them is a tune that is there.',
      )
      .argument('[type...]', `kind of tune: ${TYPES}`)
      .option('-k, --key <key>', 'key of the first tune (default: one that the type likes)')
      .option('--first <file>', 'a tune to go on from')
      .option('-m, --metre <metre>', 'metre, where the type leaves a choice: 6/8, 4/4, C|');
    return withDraw(command)
      .addHelpText(
        'after',
        `
Examples:
  npm run lilt -- set jig
  npm run lilt -- set reel --key D --seed 7 > set.abc
  npm run lilt -- set --first kesh.abc --out tunes`,
      )
      .action(async (words: string[], flags: SetFlags) => {
        const type = words.join(' ');
        if (type === '' && flags.first === undefined)
          command.error("error: missing required argument 'type' (or --first)");
        const { writeSet } = await import('../play.ts');
        await writeSet(type, flags, terminal);
      });
  },
];

/** A command that makes something of a file's first tune. */
function made(name: string, summary: string, description: string, examples: string): Command {
  return new Command(name)
    .summary(summary)
    .description(description)
    .argument('<file>', FILE)
    .addHelpText('after', `\nExamples:${examples}`);
}

/** What decides the draw, and where it goes. */
function withDraw(command: Command): Command {
  return command
    .option('-s, --seed <number>', 'a whole number seeds the draw (default: one nobody chose)')
    .option(
      '-t, --temperature <number>',
      `daring: less is safer, more is wilder (default: ${DEFAULT_TEMPERATURE})`,
      anyNumber,
    )
    .option(
      '--model <model>',
      'folder of the model that writes, or id or name of one that the bot keeps (default: LILT_MODEL, or the one that ships)',
    )
    .option('-o, --out <dir>', 'folder for the files: <title>-<seed>.abc, .png and .mid')
    .option('--json', 'print one JSON object a tune, a line each');
}

function counted(command: Command, hasKey = true): Command {
  if (hasKey)
    command
      .option('-k, --key <key>', 'move what comes out to this key, of the same mode')
      .option('--type <type>', `kind of tune, where R: does not say: ${TYPES}`);
  return withDraw(command).option(
    '-n, --count <number>',
    'how many to write, each with a seed of its own',
    wholeNumber(1, 1000),
    1,
  );
}

function carriedOut(
  command: Command,
  terminal: Terminal,
  how: 'variation' | 'continue' | 'answer' | 'title',
): Command {
  return command.action(async (file: string, flags: PlayFlags) => {
    const { makeFrom } = await import('../play.ts');
    await makeFrom(how, command.name(), file, flags, terminal);
  });
}
