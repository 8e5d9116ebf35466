import { EngineError } from '../errors.ts';
import { isSameName } from '../models/names.ts';
import type { StoredModel } from '../ports.ts';
import { type Sentence, sentence } from '../sentence.ts';
import {
  activeModelId,
  findModel,
  findOffered,
  type ModelParts,
  visibleModels,
} from './find-model.ts';
import { checkName } from './training/check-name.ts';

/**
 * Changes to models, for somebody who may make them: in the name of a server, or, with no server, of everybody (whoever runs
 * the bot). Each server changes its own models only.
 */
export interface Keeper {
  readonly guildId: string | null;
  readonly personId: string;
}

/** New tunes of the server are written with it from now on. */
export async function chooseModel(
  parts: ModelParts,
  text: string,
  keeper: Keeper & { readonly guildId: string },
): Promise<StoredModel> {
  const { guilds } = parts.storage;
  const model = await findOffered(parts, text, keeper.guildId);
  const active = await activeModelId(guilds, parts.library, keeper.guildId);
  // Once more would be a step that going back has to take twice.
  if (active !== model.id) await guilds.activate(keeper.guildId, model.id, keeper.personId);
  return model;
}

/**
 * Back to the model that was in use before this one, past those that were retired since. Throws EngineError 'bad-request'
 * where the server has chosen none.
 */
export async function rollBackModel(
  parts: ModelParts,
  { guildId, personId }: Keeper & { readonly guildId: string },
): Promise<{ readonly from: StoredModel; readonly to: StoredModel }> {
  const { guilds, models } = parts.storage;
  const { shippedId } = parts.library;
  let { activations } = await guilds.get(guildId);
  const latest = activations.at(-1);
  const from = latest && (await models.get(latest.modelId));
  if (!latest || !from) {
    throw new EngineError(
      'bad-request',
      sentence(
        'This server writes with the model that Lilt comes with, and has not chosen another: there is nothing to go back to.',
      ),
    );
  }
  for (;;) {
    ({ activations } = await guilds.rollBack(guildId, personId));
    const before = activations.at(-1)?.modelId ?? shippedId;
    const to = await models.get(before);
    const isLast = activations.length === 0;
    if (to && (isLast || (to.retiredAt === null && to.id !== from.id))) return { from, to };
    if (isLast) throw new Error(`the model that ships, ${shippedId}, is not kept`);
  }
}

/** Throws EngineError 'bad-request' for a name that is no name, or that another model has which is offered there. */
export async function renameModel(
  parts: ModelParts,
  text: string,
  name: string,
  keeper: Keeper,
): Promise<StoredModel> {
  const model = await findOwn(parts, text, keeper, EVERYBODYS.renamed);
  const wanted = checkName(name, 'model');
  if (model.retiredAt === null) await requireFreeName(parts, model, wanted, keeper);
  return parts.storage.models.rename(model.id, wanted);
}

/** Throws EngineError 'bad-request' for the model in use, and for the one that ships. */
export async function retireModel(
  parts: ModelParts,
  text: string,
  keeper: Keeper,
): Promise<StoredModel> {
  const { library, storage } = parts;
  const model = await findOwn(parts, text, keeper, EVERYBODYS.retired);
  if (model.id === library.shippedId) {
    throw new EngineError(
      'bad-request',
      sentence(
        'The model {name} writes wherever no other was chosen, and cannot be retired. Set LILT_MODEL to another one first.',
        { name: model.name },
      ),
      { modelId: model.id },
    );
  }
  if (model.id === (await activeModelId(storage.guilds, library, keeper.guildId))) {
    throw new EngineError(
      'bad-request',
      sentence('The model {name} is in use here. Choose another one first, then retire it.', {
        name: model.name,
      }),
      { modelId: model.id },
    );
  }
  return storage.models.retire(model.id, true);
}

/** Throws EngineError 'bad-request' where another model has its name by now. */
export async function reinstateModel(
  parts: ModelParts,
  text: string,
  keeper: Keeper,
): Promise<StoredModel> {
  const model = await findOwn(parts, text, keeper, EVERYBODYS.reinstated);
  if (model.retiredAt === null) return model;
  await requireFreeName(parts, model, model.name, keeper);
  return parts.storage.models.retire(model.id, false);
}

/** What those read who want to change a model that is not theirs. */
const EVERYBODYS = {
  renamed: (name: string) =>
    sentence(
      'The model {name} is everybody’s, so it can only be renamed by whoever runs this bot.',
      { name },
    ),
  retired: (name: string) =>
    sentence(
      'The model {name} is everybody’s, so it can only be retired by whoever runs this bot.',
      { name },
    ),
  reinstated: (name: string) =>
    sentence(
      'The model {name} is everybody’s, so it can only be reinstated by whoever runs this bot.',
      { name },
    ),
} as const;

/** A model that is the keeper's to change. */
async function findOwn(
  parts: ModelParts,
  text: string,
  { guildId }: Keeper,
  refusal: (name: string) => Sentence,
): Promise<StoredModel> {
  const model = await findModel(parts, text, guildId);
  const isOwn =
    model.guildId === guildId && (guildId === null || model.id !== parts.library.shippedId);
  if (isOwn) return model;
  throw new EngineError('forbidden', refusal(model.name), { modelId: model.id });
}

async function requireFreeName(
  parts: ModelParts,
  model: StoredModel,
  name: string,
  { guildId }: Keeper,
): Promise<void> {
  const other = (await visibleModels(parts, guildId)).find(
    ({ id, name: taken, retiredAt }) =>
      id !== model.id && retiredAt === null && isSameName(taken, name),
  );
  if (other === undefined) return;
  throw new EngineError(
    'bad-request',
    sentence(
      'Another model is called {name} already ({id}). Choose another name, or rename that one first.',
      { name: other.name, id: other.id },
    ),
    { name, modelId: other.id },
  );
}
