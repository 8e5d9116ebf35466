import { packModel } from '../models/archive.ts';
import type { StoredModel } from '../ports.ts';
import { sentence } from '../sentence.ts';
import {
  chooseModel,
  reinstateModel,
  renameModel,
  retireModel,
  rollBackModel,
} from './change-model.ts';
import { describeModel, summarise, summaryOf } from './describe-models.ts';
import { activeModelId, findModel, type ModelParts, visibleModels } from './find-model.ts';
import { importModel } from './import-model.ts';
import { requireTrainer } from './members.ts';
import type { ModelDesk } from './model-desk.ts';
import { slugOf } from './slug.ts';

/** The desk: who may do it, then what is done, then how it is told. */
export function openModelDesk(parts: ModelParts): ModelDesk {
  const { guilds, models, blobs } = parts.storage;
  const oneByOne = inTurn();
  const told = (model: StoredModel, guildId: string | null) => summaryOf(parts, model, guildId);
  const find = (text: string, guildId: string | null) => findModel(parts, text, guildId);

  return {
    async list(guildId, { retired = false } = {}) {
      const found = await visibleModels(parts, guildId);
      return summarise(
        parts,
        retired ? found : found.filter((one) => one.retiredAt === null),
        guildId,
      );
    },
    async active(guildId) {
      const id = await activeModelId(guilds, parts.library, guildId);
      const model = await models.get(id);
      if (model === null) throw new Error(`the model in use, ${id}, is not kept`);
      return told(model, guildId);
    },
    find: async (text, guildId) => told(await find(text, guildId), guildId),
    info: async (text, guildId) => describeModel(parts, await find(text, guildId), guildId),
    async use(text, member) {
      await requireTrainer(guilds, member, sentence('choose the model that writes here'));
      return told(await chooseModel(parts, text, member), member.guildId);
    },
    async rollBack(member) {
      await requireTrainer(guilds, member, sentence('choose the model that writes here'));
      const { from, to } = await rollBackModel(parts, member);
      return { from: await told(from, member.guildId), to: await told(to, member.guildId) };
    },
    async rename(text, name, member) {
      await requireTrainer(guilds, member, sentence('rename models'));
      return told(await renameModel(parts, text, name, member), member.guildId);
    },
    async retire(text, member) {
      await requireTrainer(guilds, member, sentence('retire models'));
      return told(await retireModel(parts, text, member), member.guildId);
    },
    async reinstate(text, member) {
      await requireTrainer(guilds, member, sentence('reinstate models'));
      return told(await reinstateModel(parts, text, member), member.guildId);
    },
    async export(text, guildId) {
      const model = await find(text, guildId);
      return { fileName: archiveName(model), bytes: await packModel(model, blobs) };
    },
    async import(fileName, bytes, member) {
      await requireTrainer(guilds, member, sentence('bring in models'));
      const importer = { guildId: member.guildId, authorId: member.personId };
      const model = await oneByOne(() => importModel(parts, fileName, bytes, importer));
      return told(model, member.guildId);
    },
  };
}

/** `sligo-1-279f2d312fd8.zip`. */
export function archiveName({ name, id }: Pick<StoredModel, 'name' | 'id'>): string {
  return `${slugOf(name)}-${id}.zip`;
}

/** Runs one thing at a time: an archive takes up to a few hundred megabytes while it is looked at. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => {});
    return turn;
  };
}
