import { Command, InvalidArgumentError } from 'commander';
import type { ModelFlags } from '../manage-models.ts';
import type { Terminal } from '../terminal.ts';

const MODEL = 'id, first letters of an id (4 or more), or name';

/** `lilt models`: what `/model` does, for whoever runs the bot. */
export function modelsCommand(terminal: Terminal): Command {
  const models = new Command('models')
    .summary('list, choose, hand on and retire models')
    .usage('[options] <command>')
    .description(
      'Shows and changes the models that the bot keeps, where the configuration says (DATABASE_URL, LILT_DATA): what /model does ' +
        "in Discord, with all rights. Without --guild, everybody's models are meant. Where the database is a folder, the bot has to " +
        'be stopped first; with PostgreSQL it need not be.',
    )
    .addHelpText(
      'after',
      `
Examples:
  npm run lilt -- models list --guild 1234567890
  npm run lilt -- models export sligo-1 --out sligo-1.zip
  npm run lilt -- models import sligo-1.zip --guild 1234567890
  npm run lilt -- models use kitchen --guild 1234567890      new tunes there are written with it
  npm run --silent lilt -- models list --json | jq -r .name  --silent: without npm's own lines

<model> is an ${MODEL}.`,
    );
  const run = async (act: keyof typeof import('../manage-models.ts').ACTS, flags: ModelFlags) => {
    const { manageModels } = await import('../manage-models.ts');
    await manageModels(act, flags, terminal);
  };
  /** A subcommand, its options put before its action. */
  const add = (name: string, summary: string) =>
    models.command(name).summary(summary).description(`${summary}.`);
  const inServer = (command: Command) =>
    command.option('-g, --guild <id>', "Discord's id of a server (default: everybody's)", guildId);
  const forServer = (command: Command) =>
    command.requiredOption('-g, --guild <id>', "Discord's id of the server", guildId);
  const asJson = (command: Command, what: string) => command.option('--json', what);

  asJson(
    inServer(add('list', 'List models, newest first')),
    'print one JSON object a model, a line each',
  )
    .option('--retired', 'retired ones too')
    .action((flags: ModelFlags) => run('list', flags));
  asJson(inServer(add('info', 'Show all there is to say of a model')), 'print one JSON object')
    .argument('<model>', MODEL)
    .action((model: string, flags: ModelFlags) => run('info', { ...flags, model }));
  forServer(add('use', 'Have the tunes of a server written with a model'))
    .argument('<model>', MODEL)
    .action((model: string, flags: ModelFlags) => run('use', { ...flags, model }));
  forServer(add('rollback', 'Go back to the model that a server used before')).action(
    (flags: ModelFlags) => run('rollback', flags),
  );
  inServer(add('rename', 'Give a model another name'))
    .argument('<model>', MODEL)
    .argument('<name...>', 'what it is to be called, up to 60 characters')
    .action((model: string, words: string[], flags: ModelFlags) =>
      run('rename', { ...flags, model, name: words.join(' ') }),
    );
  inServer(add('retire', 'Offer a model no longer; its tunes can still be made again'))
    .argument('<model>', MODEL)
    .action((model: string, flags: ModelFlags) => run('retire', { ...flags, model }));
  inServer(add('reinstate', 'Offer a retired model again'))
    .argument('<model>', MODEL)
    .action((model: string, flags: ModelFlags) => run('reinstate', { ...flags, model }));
  inServer(add('export', 'Write a model into a zip file'))
    .argument('<model>', MODEL)
    .option('-o, --out <file>', 'file to write (default: <name>-<id>.zip)')
    .action((model: string, flags: ModelFlags) => run('export', { ...flags, model }));
  inServer(add('import', 'Bring in a model from such a file, or from the folder of `lilt train`'))
    .argument('<file>', 'zip file or model folder')
    .action((file: string, flags: ModelFlags) => run('import', { ...flags, file }));
  models
    .command('index')
    .summary('Note in the folder of an older model what its tunes must not copy')
    .description(
      'Writes novelty.bin beside the weights of a model that was trained before `lilt train` did so: hashes of all passages of ' +
        'its corpus, and titles.',
    )
    .argument('<dir>', 'model folder')
    .requiredOption('-c, --corpus <file...>', 'the files of ABC tunes that it was trained on')
    .action(async (dir: string, { corpus }: { corpus: string[] }) => {
      const { indexModel } = await import('../index-model.ts');
      await indexModel(dir, corpus, terminal);
    });
  return models;
}

function guildId(text: string): string {
  if (/^\d{1,20}$/.test(text)) return text;
  throw new InvalidArgumentError(
    'Give the id of a server: digits, as Discord shows them with "Copy Server ID" in developer mode.',
  );
}
