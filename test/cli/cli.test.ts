import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factsOf } from '../../src/engine/compose/facts.ts';
import { loadModelFolder } from '../../src/engine/model/model-folder.ts';
import { TRAINERS } from '../../src/engine/training/trainers.ts';

/** The built program, as a person runs it. */
const PACKAGE = resolve(import.meta.dirname, '../..');
const PROGRAM = join(PACKAGE, 'dist/cli.js');
const TUNES = resolve(import.meta.dirname, '../fixtures/six-tunes.abc');
/** A network that trains in a moment. */
const SMALL = '--batch 2 --window 16 --embedding 16 --hidden 16 --layers 1 --threads 1'.split(' ');

const RAW = ['tune', '--raw', '--start'];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lilt-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program in an empty folder; `interrupt` is sent Ctrl-C when stderr has this in it. */
function lilt(args: readonly string[], interrupt?: string): Promise<Outcome> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder });
    let stdout = '';
    let stderr = '';
    let isInterrupted = false;
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
      if (interrupt === undefined || isInterrupted || !stderr.includes(interrupt)) return;
      isInterrupted = true;
      child.kill('SIGINT');
    });
    child.on('error', failed);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
}

describe('lilt --help', () => {
  it('lists the commands, and every one of them explains itself with examples', async () => {
    const { code, stdout } = await lilt(['--help']);
    expect(code).toBe(0);
    const commands = [...stdout.matchAll(/^ {2}([a-z]+) .*\[options\]/gm)].map(([, name]) => name);
    expect(commands).toEqual(expect.arrayContaining(['tune', 'train', 'eval']));
    for (const command of commands) {
      const help = await lilt([command as string, '--help']);
      expect(help).toMatchObject({ code: 0, stderr: '' });
      expect(help.stdout).toContain('Examples:');
    }
  });

  it('names every backend that there is', async () => {
    const { stdout } = await lilt(['train', '--help']);
    for (const name of ['auto', ...TRAINERS.map((row) => row.name)]) expect(stdout).toContain(name);
  });

  it('is shown, as a mistake, where no command is given', async () => {
    const { code, stdout, stderr } = await lilt([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Commands:');
  });
});

describe('lilt --version', () => {
  it('says which software makes the models', async () => {
    const { version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8'));
    const outcome = await lilt(['--version']);
    expect(outcome).toEqual({ code: 0, stdout: `lilt ${version}\n`, stderr: '' });
  });
});

describe('wrong usage', () => {
  it.concurrent.each([
    ['tnue', 'Did you mean tune?'],
    ['tune', 'npm run lilt -- tune --help'],
    ['tune jig --temprature 1', 'Did you mean --temperature?'],
    ['tune jig --temperature hot', 'Give a number, such as 0.8'],
    ['tune jig --temperature 7', 'The temperature goes from'],
    ['tune galop', 'slip jig'],
    ['tune reel --metre 9/8', 'slip jig'],
    ['tune jig --key H', 'is not a key'],
    ['tune jig --model nowhere', 'There is no model in nowhere'],
    ['eval --corpus x.abc --model nowhere', 'There is no model in nowhere'],
    ['eval --corpus nowhere.abc', 'nowhere.abc cannot be read'],
    ['eval --tunes 0', 'from 1 to 100,000'],
    ['eval --held-out 2', 'from 0.001 to 1'],
    ['tune jig --count 0', 'from 1 to 10,000'],
    ['tune jig --count 2.5', 'Give a whole number'],
    ['train', '--corpus tunes.abc --out runs/first'],
    ['train --corpus nowhere.abc --out x', 'nowhere.abc cannot be read'],
    ['train --corpus x.abc --out x --steps many', 'Give a whole number'],
    ['train --corpus x.abc --out x --backend abacus', 'choose tfjs-node-gpu, webgpu, kernel'],
    ['train --resume nowhere', '--out'],
    ['train --resume nowhere --steps 5 --hidden 8', 'leave out: --steps, --hidden'],
    ['train --preset flower --corpus x.abc --out x', 'There are two: seed'],
    ['train --preset seed --out x', 'one file as it stands'],
    ['train --preset seed --corpus x.abc y.abc --out x', 'one file as it stands'],
    ['train --preset seed --corpus nowhere.abc --out x', 'nowhere.abc cannot be read'],
    [
      'train --preset seed --corpus x.abc --out x --hidden 64 --valid-share 0.1',
      '--hidden, --valid-share',
    ],
    ['train --corpus x.abc --out x --epochs 3', '--epochs and --held-out go with --preset seed'],
    ['train --resume nowhere --epochs 3', 'leave out: --epochs'],
    ['tune --raw', 'tune --raw --start K'],
    ['tune --raw --start K --seed G2BD', 'whole number'],
    ['tune --raw --start K --length long', 'is its characters'],
    ['tune --raw --start K --temperature 0', 'from 0.01 to 10'],
    ['tune jig --raw --start K --key G', 'leave out the type (jig), --key'],
    ['tune jig --start K', '--start goes with --raw'],
  ])('lilt %s: ends with 2 and says what would work', async (args, remedy) => {
    const { code, stdout, stderr } = await lilt(args.split(' '));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(remedy);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('lilt eval', () => {
  it('finds what training found on the tunes that it held out', async () => {
    const out = join(folder, 'measured');
    const args = [
      '--corpus',
      TUNES,
      '--out',
      out,
      '--steps',
      '5',
      '--valid-share',
      '0.3',
      ...SMALL,
    ];
    expect(await lilt(['train', ...args])).toMatchObject({ code: 0 });
    const { manifest } = await loadModelFolder(out);

    const asked = ['--model', out, '--corpus', TUNES, '--tunes', '1', '--threads', '1'];
    const { code, stdout } = await lilt(['eval', '--json', ...asked]);
    expect(code).toBe(0);
    const found = JSON.parse(stdout).foretelling;
    const measured = manifest.training.heldOut;
    if (measured === null) throw new Error('nothing was measured');
    const { tunes, notes, natsPerNote } = measured;
    expect(found).toMatchObject({ tunes, notes, unknown: 0, heldOutShare: 0.3 });
    expect(found.natsPerNote).toBeCloseTo(natsPerNote, 5);
    const plain = await lilt(['eval', ...asked]);
    expect(plain.stdout).toContain(`${found.natsPerNote.toFixed(4)} nats a note`);
  }, 60_000);
});

describe('lilt train', () => {
  it('makes a model of a file of tunes, and does not write over it', async () => {
    const out = join(folder, 'model');
    const args = ['train', '--corpus', TUNES, '--out', out, '--steps', '8', ...SMALL];
    const first = await lilt([...args, '--name', 'Six']);
    expect(first).toMatchObject({ code: 0 });
    const model = await loadModelFolder(out);
    expect(first.stdout).toBe(`${model.id}\n`);
    expect(first.stderr).toMatch(/step 8\/8 .*held out/);
    expect(model.manifest).toMatchObject({ name: 'Six', shape: { hidden: 16, layers: 1 } });
    expect(model.manifest.training.corpora).toMatchObject([{ name: 'six-tunes.abc', tunes: 6 }]);
    // What the composer draws its plans from.
    expect(factsOf(model.manifest.extras).forms).toHaveProperty('jig 6/8');
    const card = await readFile(join(out, 'MODEL_CARD.md'), 'utf8');
    expect(card).toContain('train --corpus six-tunes.abc');

    const again = await lilt(args);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('never overwritten');
    expect((await loadModelFolder(out)).id).toBe(model.id);
  });

  it('stopped by Ctrl-C says how to go on, and going on gives the same weights', async () => {
    const args = [
      'train',
      '--corpus',
      TUNES,
      '--steps',
      '300',
      ...SMALL,
      '--evaluate-every',
      '150',
    ];
    const straight = join(folder, 'straight');
    expect(await lilt([...args, '--out', straight])).toMatchObject({ code: 0 });
    const out = join(folder, 'stopped');
    const stopped = await lilt([...args, '--out', out], 'step 0/300');
    expect(stopped).toMatchObject({ code: 1, stdout: '' });
    expect(stopped.stderr).toContain(`npm run lilt -- train --resume ${out}`);
    // Moved, as a person might: the run does not depend on where it lies.
    const moved = join(folder, 'moved');
    await cp(out, moved, { recursive: true });
    expect(await lilt(['train', '--resume', moved])).toMatchObject({ code: 0 });
    const weights = (of: string) => readFile(join(of, 'weights.safetensors'));
    expect((await weights(moved)).equals(await weights(straight))).toBe(true);
  });
});

describe('lilt train --preset seed', () => {
  let out: string;
  const text = (length: string, ...more: string[]) =>
    lilt([...RAW, 'K', '--length', length, '--model', out, ...more]);

  beforeAll(async () => {
    // The six tunes and themselves again: just enough for a window of 16 rows.
    const corpus = join(folder, 'twelve.abc');
    const six = await readFile(TUNES, 'utf8');
    await writeFile(corpus, `${six}\n${six}`);
    out = join(folder, 'case-study');
    const args = ['train', '--preset', 'seed', '--corpus', corpus, '--out', out, '--epochs', '2'];
    const { code, stdout, stderr } = await lilt([...args, '--held-out', '--threads', '1']);
    expect(code, stderr).toBe(0);
    expect(stderr).toMatch(/different ones, in 12 tunes\n/);
    expect(stderr).toMatch(/weights of epoch \d: test .* nats a character .* bits/);
    expect(stdout).toBe(`${(await loadModelFolder(out)).id}\n`);
  }, 60_000);

  it('logs its epochs, and leaves a model that writes raw text, the same for the same seed', async () => {
    const [heading, ...rows] = (await readFile(join(out, 'log.csv'), 'utf8')).trimEnd().split('\n');
    expect(heading).toBe(
      'epoch,loss,accuracy,last_loss,last_accuracy,valid_loss,valid_accuracy,seconds',
    );
    expect(rows).toHaveLength(2);
    const first = await text('30', '--seed', '5');
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/^K/);
    expect(first.stdout).toHaveLength(31); // and a line break behind it
    expect(first.stderr).toMatch(
      /again: npm run lilt -- tune --raw --start K --length 30 --seed 5/,
    );
    expect((await text('30', '--seed', '5')).stdout).toBe(first.stdout);
    const many = await text('30', '--seed', '5', '--count', '2', '--json');
    const [one, two] = many.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(`${one.text}\n`).toBe(first.stdout);
    expect((await text('30', '--seed', two.seed)).stdout).toBe(`${two.text}\n`);
  }, 30_000);

  it('is not taken for a model of tunes', async () => {
    const { code, stdout, stderr } = await lilt(['tune', 'jig', '--model', out]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--raw --start K');
    expect((await lilt([...RAW, '%', '--model', out])).stderr).toContain('one character that');
  }, 30_000);
});

describe('lilt tune', () => {
  let model: string;
  let id: string;

  beforeAll(async () => {
    model = join(folder, 'writer');
    const args = ['train', '--corpus', TUNES, '--out', model, '--steps', '60', ...SMALL];
    const { stdout, stderr } = await lilt(args);
    id = stdout.trim();
    expect(id, stderr).toMatch(/^[0-9a-f]{12}$/);
  });

  it('of a model of tunes writes no raw text', async () => {
    const { code, stdout, stderr } = await lilt([...RAW, 'K', '--model', model]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Leave out --raw');
  });

  /** Tunes as --json prints them. */
  async function tunes(...args: string[]): Promise<Record<string, string>[]> {
    const { code, stdout, stderr } = await lilt(['tune', ...args, '--json', '--model', model]);
    expect(code, stderr).toBe(0);
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  }

  it('writes the same files on any day', async () => {
    const args = ['jig', '--key', 'G', '--seed', '42', '--out', 'tunes'];
    const [tune] = await tunes(...args);
    expect(tune).toMatchObject({ seed: '42', model: id, type: 'jig', key: 'G', metre: '6/8' });
    const files = tune?.files as unknown as { abc: string; png: string; midi: string };
    const bytes = () => Promise.all(Object.values(files).map((f) => readFile(join(folder, f))));
    const before = await bytes();
    expect(String(before[0])).toBe(tune?.abc);
    expect(tune?.abc).toMatch(/^X:1\nT:.+\n(.+\n)*R:jig\nM:6\/8\n(.+\n)*K:G\n/);
    expect(await tunes(...args)).toEqual([tune]);
    expect(await bytes()).toEqual(before);
  });

  it('adds parts for a band to the same tune, and says so in the line that gives it again', async () => {
    const [alone] = await tunes('jig', '--seed', '42');
    const [tune] = await tunes('jig', '--seed', '42', '--band', 'Guitar & Bass', '--out', 'bands');
    expect([alone?.band, tune?.band]).toEqual([null, 'guitar and bass']);
    expect(tune?.title).toBe(alone?.title);
    expect(tune?.abc?.match(/^V:\w+$/gm)).toEqual(['V:melody', 'V:guitar', 'V:bass']);
    expect(tune?.again).toContain("--band 'guitar and bass'");
    const files = tune?.files as unknown as { abc: string };
    expect(await readFile(join(folder, files.abc), 'utf8')).toBe(tune?.abc);
    const { code, stderr } = await lilt(['tune', 'jig', '--band', 'trio', '--model', model]);
    expect(code).toBe(2);
    expect(stderr).toContain('There is: guitar, guitar and bass, full band');
  });

  it('prints ABC with remarks, and the line that gives the same tune again', async () => {
    const args = ['tune', 'slip', 'jig', '--length', '2', '--model', model];
    const first = await lilt(args);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain(`\n% model ${id}, `);
    const again = /^% again: npm run lilt -- (.+)$/m.exec(first.stdout)?.[1];
    const words = (again ?? '').match(/'[^']*'|\S+/g)?.map((word) => word.replaceAll("'", ''));
    const second = await lilt(words ?? []);
    expect(second.stdout).toBe(first.stdout);
  });

  it('gives each of many a seed that alone gives it again', async () => {
    const many = await tunes('reel', '--seed', '7', '--count', '3');
    expect(new Set(many.map(({ seed }) => seed)).size).toBe(3);
    expect(many[0]?.seed).toBe('7');
    const alone = await Promise.all(
      many.map(async ({ seed }) => (await tunes('reel', '--seed', seed ?? ''))[0]),
    );
    expect(alone).toEqual(many);
  });

  it('keeps the text of a seed, and draws and shows its number', async () => {
    const [first, second] = await tunes('jig', '--seed', 'G2BD', '--key', 'G', '--count', '2');
    expect(first?.seed).toMatch(/^G2BD#\d+$/);
    expect(second?.seed).toMatch(/^G2BD#\d+$/);
    expect(await tunes('jig', '--seed', second?.seed ?? '', '--key', 'G')).toEqual([second]);
  });

  it('ends quietly when nobody reads on', async () => {
    const args = ['tune', 'polka', '--count', '50', '--seed', '1', '--model', model];
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.on('close', done));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
