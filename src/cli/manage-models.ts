import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EngineError } from '../engine/errors.ts';
import { isModelFolder } from '../engine/model/model-folder.ts';
import { MOST_ARCHIVE_BYTES, packFolder, packModel } from '../engine/models/archive.ts';
import type { StoredModel } from '../engine/ports.ts';
import {
  chooseModel,
  reinstateModel,
  renameModel,
  retireModel,
  rollBackModel,
} from '../engine/use-cases/change-model.ts';
import { describeModel, summarise, summaryOf } from '../engine/use-cases/describe-models.ts';
import { findModel, type ModelParts, visibleModels } from '../engine/use-cases/find-model.ts';
import { importModel } from '../engine/use-cases/import-model.ts';
import { archiveName } from '../engine/use-cases/manage-models.ts';
import { UsageError } from './errors.ts';
import { withKeptModels } from './kept-models.ts';
import { infoText, listText } from './model-lines.ts';
import { readSettings } from './settings.ts';
import type { Terminal } from './terminal.ts';

/** As the subcommands of `lilt models` hand them over; each has those that it asks for. */
export interface ModelFlags {
  readonly guild?: string;
  readonly retired?: true;
  readonly json?: true;
  readonly model?: string;
  readonly name?: string;
  readonly out?: string;
  readonly file?: string;
}

/** What an act works with: the flags complete, the server or null for everybody, and where results are printed. */
interface Work extends ModelParts {
  readonly guildId: string | null;
  readonly keeper: { readonly guildId: string | null; readonly personId: string };
  readonly flags: ModelFlags & {
    readonly model: string;
    readonly name: string;
    readonly file: string;
  };
  readonly print: (text: string) => void;
  readonly cwd: string;
}

/** Whoever sits at the terminal, where a server notes who changed something. */
const HOST = 'host';

/** The subcommands. */
export const ACTS = {
  async list(work) {
    const { flags, guildId, print } = work;
    const found = (await visibleModels(work, guildId)).filter(
      ({ retiredAt }) => flags.retired || retiredAt === null,
    );
    const models = await summarise(work, found, guildId);
    if (flags.json) for (const model of models) print(JSON.stringify(model));
    else print(listText(models));
  },
  async info(work) {
    const { flags, guildId, print } = work;
    const model = await findModel(work, flags.model, guildId);
    const { curve, ...info } = await describeModel(work, model, guildId);
    print(flags.json ? JSON.stringify({ ...info, hasCurve: curve !== null }) : infoText(info));
  },
  async use(work) {
    const { flags, print } = work;
    const guildId = serverOf(work);
    const model = await chooseModel(work, flags.model, { guildId, personId: HOST });
    print(`${named(model)} writes in server ${guildId} now.`);
  },
  async rollback(work) {
    const guildId = serverOf(work);
    const { from, to } = await rollBackModel(work, { guildId, personId: HOST });
    work.print(`Server ${guildId} went back from ${named(from)} to ${named(to)}.`);
  },
  async rename(work) {
    const { flags, keeper, print } = work;
    const before = await findModel(work, flags.model, keeper.guildId);
    const model = await renameModel(work, flags.model, flags.name, keeper);
    print(`${named(before)} is called ${model.name} now.`);
  },
  async retire(work) {
    const model = await retireModel(work, work.flags.model, work.keeper);
    work.print(`${named(model)} is retired. Tunes that it wrote can still be made again.`);
  },
  async reinstate(work) {
    const model = await reinstateModel(work, work.flags.model, work.keeper);
    work.print(`${named(model)} is offered again.`);
  },
  async export(work) {
    const { flags, guildId, storage, cwd, print } = work;
    const model = await findModel(work, flags.model, guildId);
    const out = flags.out ?? archiveName(model);
    const bytes = await packModel(model, storage.blobs);
    await writeFile(path.resolve(cwd, out), bytes, { flag: 'wx' }).catch((error: unknown) => {
      throw cannotWrite(out, error);
    });
    print(out);
  },
  async import(work) {
    const { flags, guildId, cwd, print } = work;
    const bytes = await archiveAt(path.resolve(cwd, flags.file), flags.file);
    const model = await importModel(work, flags.file, bytes, { guildId, authorId: null });
    const { retired } = await summaryOf(work, model, guildId);
    print(`${named(model)} is kept${retired ? ', and is retired' : ''}.`);
  },
} as const satisfies Readonly<Record<string, (work: Work) => Promise<void>>>;

/** Carries out `lilt models ...`. Throws UsageError or EngineError with what would work. */
export async function manageModels(
  act: keyof typeof ACTS,
  flags: ModelFlags,
  terminal: Terminal,
): Promise<void> {
  const guildId = flags.guild ?? null;
  await withKeptModels(readSettings(terminal), async (parts) => {
    const work: Work = {
      ...parts,
      guildId,
      keeper: { guildId, personId: HOST },
      // What a subcommand needs, commander has asked for.
      flags: { model: '', name: '', file: '', ...flags },
      print: (text) => terminal.stdout.write(`${text}\n`),
      cwd: terminal.cwd,
    };
    await ACTS[act](work).catch((error: unknown) => {
      const isOthers = error instanceof EngineError && error.code === 'forbidden';
      if (!isOthers || guildId === null) throw error;
      throw new UsageError("That model is everybody's. Leave out --guild to change it.");
    });
  });
}

function serverOf({ guildId }: Work): string {
  if (guildId === null) throw new UsageError('Name the server: --guild ID.');
  return guildId;
}

const named = ({ name, id }: StoredModel): string => `${name} (${id})`;

async function archiveAt(file: string, shown: string): Promise<Uint8Array> {
  if (await isModelFolder(file)) return packFolder(file);
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) {
    throw new UsageError(
      `There is no model in ${shown}. Name a zip file that an export gave, or a folder that \`lilt train\` made.`,
    );
  }
  if (found.size > MOST_ARCHIVE_BYTES) {
    throw new UsageError(`${shown} is larger than any archive of a model.`);
  }
  return readFile(file);
}

function cannotWrite(out: string, error: unknown): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST')
    return new UsageError(`${out} is there already. Name another file (--out).`);
  return new UsageError(`${out} cannot be written (${code}). Name another file (--out).`);
}
