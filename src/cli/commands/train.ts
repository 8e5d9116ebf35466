import { Command } from 'commander';
import { realNumber, wholeNumber } from '../numbers.ts';
import type { TrainFlags } from '../run-parts.ts';
import type { Terminal } from '../terminal.ts';

const MANY = 10_000_000;

/** `lilt train`: trains a network on files of ABC and leaves a model folder. */
export function trainCommand(terminal: Terminal): Command {
  const command = new Command('train')
    .summary('train a model on your own tunes')
    .description(
      'Trains a network on files of ABC tunes, on the processor. Some tunes are held out to measure by, and the weights that ' +
        'foretold them best become the model in --out, which `lilt tune --model` and LILT_MODEL take.',
    )
    .option('-c, --corpus <file...>', 'files of ABC tunes')
    .option('-o, --out <dir>', 'folder for the run and the model that comes out of it')
    .option('-r, --resume <dir>', 'go on with a run that was stopped, as if it never had been')
    .option(
      '--preset <name>',
      'seed: as the case study trained, on one file of text as it stands; only --epochs, --held-out, --seed, --threads and ' +
        '--backend are left to choose. voices: on pieces in four voices (V: lines; soprano, alto, tenor, bass), one a file',
    )
    .option(
      '--from <dir>',
      'teach the model in this folder a few dozen tunes more, in minutes, while it keeps what it knows; only --corpus, --out, ' +
        '--name and --threads are left to choose',
    )
    .option('--epochs <number>', 'epochs of the preset (default: 90)', wholeNumber(1, 100_000))
    .option('--held-out', 'of the preset: keep tunes 8 and 9 of every ten (from 0) out of training')
    .option('--name <name>', 'what the model is called (default: the name of its folder)')
    .option('--steps <number>', 'steps to train (default: 12000)', wholeNumber(1, MANY))
    .option('--batch <rows>', 'texts read side by side (default: 16)', wholeNumber(1, 1024))
    .option(
      '--window <characters>',
      'characters of each in a step (default: 64)',
      wholeNumber(2, 4096),
    )
    .option(
      '--learning-rate <rate>',
      'highest rate, after 200 steps of warm-up (default: 0.003)',
      realNumber(0, 1),
    )
    .option(
      '--dropout <share>',
      'activations dropped behind each layer (default: 0.2)',
      realNumber(0, 0.95),
    )
    .option(
      '--locked-dropout',
      'drop the same activations at every step of a window, not others at each',
    )
    .option('--no-dittos', 'spell out bars that are said again')
    .option(
      '--balance <share>',
      'how far tunes of rare kinds are read more often; 1: until all kinds are alike (default: 0)',
      realNumber(0, 1),
    )
    .option('--clip <norm>', 'highest gradient norm; 0: any (default: 1)', realNumber(0, 1e9))
    .option('--embedding <size>', 'width of the embedding (default: 512)', wholeNumber(1, 4096))
    .option('--hidden <size>', 'width of a layer (default: 256)', wholeNumber(1, 4096))
    .option('--layers <number>', 'LSTM layers (default: 3)', wholeNumber(1, 8))
    .option(
      '--valid-share <share>',
      'titles held out to measure by (default: 0.06)',
      realNumber(0, 0.9),
    )
    .option(
      '--learn-from <place>',
      'leave out titles below this place between 0 and 1, where their hash puts them (default: 0)',
      realNumber(0, 0.99),
    )
    .option(
      '--evaluate-every <steps>',
      'steps between measurements (default: 500)',
      wholeNumber(1, MANY),
    )
    .option(
      '--checkpoint-every <steps>',
      'steps between checkpoints (default: 500)',
      wholeNumber(1, MANY),
    )
    .option(
      '--log-every <steps>',
      'steps between lines of the log (default: 20)',
      wholeNumber(1, MANY),
    )
    .option(
      '--seed <number>',
      'draws weights, order and dropout (default: 1; with --preset: 20)',
      wholeNumber(0, 2 ** 32 - 1),
    )
    .option('--threads <number>', 'threads (default: all processors)', wholeNumber(1, 256))
    .option(
      '--backend <name>',
      'what computes: auto, tfjs-node-gpu, webgpu, kernel, tfjs-node or tfjs-cpu (default: kernel)',
    )
    .option('--card <file>', 'JSON with summary, credits, licence and limits for MODEL_CARD.md')
    .addHelpText(
      'after',
      `
Examples:
  npm run lilt -- train --corpus reels.abc jigs.abc --out runs/first
  npm run lilt -- train --corpus *.abc --out runs/small --hidden 128 --steps 4000 --threads 4
  npm run lilt -- train --resume runs/first
  npm run lilt -- train --preset seed --corpus tunes.abc --out runs/case-study
  npm run lilt -- train --preset voices --corpus chorales/*.abc --out runs/chorales
  npm run lilt -- train --from models --corpus our-tunes.abc --out runs/ours

Ctrl-C stops a run after writing a checkpoint; --resume goes on with it and gives the same model, bit for bit.
The folder has log.csv, curve.svg and checkpoint/ while the run goes on, and at its end manifest.json,
weights.safetensors, curve.png and MODEL_CARD.md.`,
    );
  return command.action(async (given: TrainFlags & { readonly from?: string }) => {
    const { dittos, ...others } = given;
    // Commander says true where --no-dittos was not given; nobody asked for that.
    const flags = dittos === false ? given : others;
    const { from } = flags;
    if (from !== undefined) {
      const { runFineTune } = await import('../run-fine-tune.ts');
      return runFineTune({ ...flags, from }, terminal);
    }
    const { runTraining } = await import('../run-training.ts');
    await runTraining(flags, terminal);
  });
}
