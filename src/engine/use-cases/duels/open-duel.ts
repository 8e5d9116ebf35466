import { checkRequest } from '../../compose/check-request.ts';
import { TUNE_TYPES } from '../../compose/tune-types.ts';
import type { TuneRequest, WrittenTune } from '../../compose/types.ts';
import { EngineError } from '../../errors.ts';
import type { ModelLibrary } from '../../models/library.ts';
import type { DuelSide, NewTune, Storage, StoredModel } from '../../ports.ts';
import { sentence } from '../../sentence.ts';
import { composerOf } from '../compose-tune.ts';
import { activeModelId, findModel, findOffered, visibleModels } from '../find-model.ts';
import type { RandomBytes } from '../random.ts';
import type { Renderer } from '../renderer.ts';
import { newTuneId } from '../tune-id.ts';
import { incipitOf } from '../tunes/incipit.ts';
import { checkKind } from '../tunes/tune-query.ts';
import { type BlindTune, blindPrint } from './blind-print.ts';
import { type Draw, drawFrom } from './draw.ts';
import { A_PERSON, type BlindSide, type DuelRequest, type Guest } from './duel-desk.ts';
import { drawPersonTune, type PersonTune } from './person-tune.ts';

export interface DuelParts {
  readonly storage: Pick<
    Storage,
    'tunes' | 'duels' | 'models' | 'guilds' | 'contributions' | 'blobs'
  >;
  readonly library: ModelLibrary;
  readonly renderer: Pick<Renderer, 'render'>;
  readonly random: RandomBytes;
}

export interface NewPair {
  readonly id: string;
  readonly type: string;
  readonly a: BlindSide;
  readonly b: BlindSide;
}

/** What the tunes are called while nobody knows them. */
const TITLES = ['Tune A', 'Tune B'] as const;

/** See DuelDesk.open. */
export async function openDuel(
  parts: DuelParts,
  request: DuelRequest,
  actor: Guest,
): Promise<NewPair> {
  const { storage, renderer, random } = parts;
  const draw = drawFrom(random);
  // Which of the two is A is chance, so that it tells nothing.
  const swapped = draw(2) === 1;
  const titles = swapped ? ([TITLES[1], TITLES[0]] as const) : TITLES;
  const model = await modelNamed(parts, request.model, actor.guildId);
  const type = checkKind(request).type ?? null;
  const opponent = await findOpponent(parts, { ...request, type }, model, titles[1], actor, draw);

  const wanted = 'blind' in opponent ? like(opponent.blind) : { type: type ?? (await anyType()) };
  const first = await write(parts, model, wanted, titles[0]);
  const second =
    'blind' in opponent
      ? { side: sideOf(opponent), blind: opponent.blind }
      : await write(parts, opponent, like(first.blind), titles[1]);
  const [a, b] = swapped ? [second, first] : [first, second];
  const [sheetA, sheetB] = await Promise.all([
    renderer.render(a.blind.abc, a.blind.type),
    renderer.render(b.blind.abc, b.blind.type),
  ]);
  const duel = await storage.duels.add({
    id: newTuneId(random),
    ...{ guildId: actor.guildId, openedById: actor.personId, type: first.blind.type },
    ...{ a: a.side, b: b.side },
  });
  return {
    ...{ id: duel.id, type: duel.type },
    a: { ...sheetA, abc: a.blind.abc },
    b: { ...sheetB, abc: b.blind.abc },
  };

  async function anyType(): Promise<string> {
    const { defaultType } = await storage.guilds.get(actor.guildId);
    return defaultType ?? TUNE_TYPES[draw(TUNE_TYPES.length)]?.name ?? 'jig';
  }
}

async function modelNamed(
  parts: DuelParts,
  text: string | undefined,
  guildId: string,
): Promise<StoredModel> {
  if (text !== undefined) return findOffered(parts, text, guildId);
  const { guilds } = parts.storage;
  return findModel(parts, await activeModelId(guilds, parts.library, guildId), guildId);
}

/** Another model, or a tune from the server's sets. */
async function findOpponent(
  parts: DuelParts,
  { type, against }: { readonly type: string | null; readonly against?: string },
  model: StoredModel,
  title: string,
  { guildId }: Guest,
  draw: Draw,
): Promise<StoredModel | PersonTune> {
  const { contributions } = parts.storage;
  if (against !== undefined && against.trim().toLowerCase() !== A_PERSON) {
    const other = await findOffered(parts, against, guildId);
    if (other.id !== model.id) return other;
    throw new EngineError(
      'bad-request',
      sentence(
        'A model against itself would tell nothing. Name another one, or `{person}` for a tune that somebody gave.',
        { person: A_PERSON },
      ),
      { option: 'against' },
    );
  }
  const tune = await drawPersonTune(contributions, guildId, type, title, draw);
  if (tune !== null) return tune;
  const seen = await visibleModels(parts, guildId);
  const others = seen.filter(({ id, retiredAt }) => id !== model.id && retiredAt === null);
  const other = against === undefined ? others[draw(Math.max(1, others.length))] : undefined;
  if (other !== undefined) return other;
  throw new EngineError(
    'bad-request',
    type === null
      ? sentence(
          'This server has given no tunes that could be put beside those of a model. `/train` takes some; or name two models.',
        )
      : sentence(
          'Among the tunes that this server has given, no {type} was found. Ask for another type, or name two models.',
          { type },
        ),
    { option: 'against' },
  );
}

/** What a side is made of: what is kept, and what is shown. */
interface Side {
  readonly side: DuelSide;
  readonly blind: BlindTune;
}

/** Nothing but the title: the tune stays in its set, and goes when that is withdrawn. */
function sideOf({ contributionId, title }: PersonTune): DuelSide {
  return { source: { kind: 'person', contributionId }, tuneId: null, title, abc: '', blobs: {} };
}

/**
 * A tune by a model, kept where nobody finds it: in a list it would tell its author. Nothing chooses among candidates here, for it is
 * the model that is compared.
 */
async function write(
  { library, storage, random }: DuelParts,
  { id: modelId }: StoredModel,
  wanted: TuneRequest,
  title: string,
): Promise<Side> {
  const composer = await composerOf(library, modelId);
  const written = await composer.write(wanted);
  const blind = blindPrint(written.abc, title);
  if (blind === null) throw new Error(`a tune by ${modelId} cannot be shown in a duel`);
  const tune = await storage.tunes.add(hiddenTune(newTuneId(random), modelId, written));
  const { abc } = tune;
  const source = { kind: 'model', modelId } as const;
  return { side: { source, tuneId: tune.id, title: tune.title, abc, blobs: {} }, blind };
}

/** In the key, metre and length of the other tune, so that they tell nothing, as far as tunes of the type are written so. */
function like({ type, key, metre, bars }: BlindTune): TuneRequest {
  // A small number alone would be one of parts.
  const length = `${bars} bars`;
  const wishes: readonly TuneRequest[] = [
    { type, key, metre, length },
    { type, key, length },
    { type, key, metre },
    { type, key },
  ];
  return wishes.find(canBeMet) ?? { type };
}

function canBeMet(request: TuneRequest): boolean {
  try {
    checkRequest(request);
    return true;
  } catch (error) {
    if (error instanceof EngineError) return false;
    throw error;
  }
}

function hiddenTune(id: string, modelId: string, written: WrittenTune): NewTune {
  const { abc, title, type, key, metre, seed, temperature, length, closest } = written;
  return {
    ...{ id, title, abc, modelId, authorId: null, guildId: null, blobs: {} },
    request: { type, key, metre, seed, temperature, length },
    incipit: incipitOf(abc),
    closest,
  };
}
