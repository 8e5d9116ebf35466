import * as z from 'zod';
import { manifestSchema } from '../model/manifest.ts';
import { CARD, CURVE } from '../models/model-files.ts';
import type { ContributionStore, ModelStanding, StoredModel } from '../ports.ts';
import { activeModelId, isVisible, type ModelParts } from './find-model.ts';
import type { ModelInfo, ModelSummary } from './model-desk.ts';

/** What a list shows of a manifest; reading all of it, with the hashes of every title, would take long for many models. */
const figuresSchema = z.object({
  training: z.object({
    corpora: z.array(z.object({ name: z.string(), tunes: z.number() })),
    heldOut: z.object({ natsPerNote: z.number(), natsPerCharacter: z.number() }).nullable(),
  }),
});

const NO_TUNES: ModelStanding = { tunes: 0, up: 0, down: 0 };
/** A line of models is not longer, unless somebody made one up. */
const MOST_ANCESTORS = 50;

/** What people see of some models, in their order, as it stands in a server, or everywhere. */
export async function summarise(
  parts: ModelParts,
  models: readonly StoredModel[],
  guildId: string | null,
): Promise<readonly ModelSummary[]> {
  const { storage, library } = parts;
  const [active, standing, withdrawn] = await Promise.all([
    activeModelId(storage.guilds, library, guildId),
    storage.models.standing(guildId === null ? {} : { guildId }),
    withdrawnAmong(storage.contributions, models),
  ]);
  return models.map((model) => {
    const { tunes: tunesWritten, up, down } = standing.get(model.id) ?? NO_TUNES;
    const isShipped = model.id === library.shippedId;
    return {
      id: model.id,
      name: model.name,
      parentId: model.parentId,
      guildId: isShipped ? null : model.guildId,
      createdAt: model.createdAt,
      retired: model.retiredAt !== null,
      isActive: model.id === active,
      isShipped,
      ...figuresOf(model),
      tunesWritten,
      votes: { up, down },
      withdrawn: model.contributionIds.some((id) => withdrawn.has(id)),
    };
  });
}

export async function summaryOf(
  parts: ModelParts,
  model: StoredModel,
  guildId: string | null,
): Promise<ModelSummary> {
  const [summary] = await summarise(parts, [model], guildId);
  if (summary === undefined) throw new RangeError('one model has one summary');
  return summary;
}

/** All there is to say of a model. */
export async function describeModel(
  parts: ModelParts,
  model: StoredModel,
  guildId: string | null,
): Promise<ModelInfo> {
  const { blobs } = parts.storage;
  const file = async (name: string) => {
    const blob = model.files[name];
    return blob === undefined ? null : ((await blobs.get(blob))?.bytes ?? null);
  };
  const [summary, ancestors, card, curve] = await Promise.all([
    summaryOf(parts, model, guildId),
    ancestorsOf(parts, model, guildId).then((found) => summarise(parts, found, guildId)),
    file(CARD),
    file(CURVE),
  ]);
  return {
    ...summary,
    card: card === null ? '' : new TextDecoder().decode(card),
    curve,
    ancestors,
    manifest: manifestSchema.parse(JSON.parse(model.manifest)),
  };
}

/** Parent first; the line ends where a model is not kept here, or is another server's. */
async function ancestorsOf(
  { storage, library }: ModelParts,
  model: StoredModel,
  guildId: string | null,
): Promise<readonly StoredModel[]> {
  const line: StoredModel[] = [];
  let { parentId } = model;
  while (parentId !== null && line.length < MOST_ANCESTORS) {
    const parent = await storage.models.get(parentId);
    if (parent === null || !isVisible(parent, guildId, library)) break;
    line.push(parent);
    parentId = parent.parentId;
  }
  return line;
}

/** Of the sets that the models have learnt from, those that were withdrawn since. */
async function withdrawnAmong(
  contributions: ContributionStore,
  models: readonly StoredModel[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(models.flatMap(({ contributionIds }) => contributionIds))];
  const found = await Promise.all(ids.map((id) => contributions.get(id)));
  return new Set(found.flatMap((one) => (one && one.withdrawnAt !== null ? [one.id] : [])));
}

function figuresOf({
  manifest,
}: StoredModel): Pick<ModelSummary, 'trainedOn' | 'natsPerNote' | 'natsPerCharacter'> {
  const { corpora, heldOut } = figuresSchema.parse(JSON.parse(manifest)).training;
  return {
    trainedOn: {
      tunes: corpora.reduce((sum, { tunes }) => sum + tunes, 0),
      corpora: corpora.map(({ name }) => name),
    },
    // Only models of raw text are measured in another way, and those are not kept.
    natsPerNote: heldOut?.natsPerNote ?? Number.NaN,
    natsPerCharacter: heldOut?.natsPerCharacter ?? Number.NaN,
  };
}
