import { bandNamed, withBand } from '../band/index.ts';
import type { Composer, TuneRequest } from '../compose/types.ts';
import { EngineError } from '../errors.ts';
import type { ModelLibrary } from '../models/library.ts';
import type { Storage, StoredSource, StoredTune } from '../ports.ts';
import { sentence } from '../sentence.ts';
import { activeModelId, findOffered } from './find-model.ts';
import type { Actor } from './find-tune.ts';
import type { RandomBytes } from './random.ts';
import type { RankingDesk } from './ranking/ranking-desk.ts';
import type { RenderedTune } from './render-tune.ts';
import type { Renderer } from './renderer.ts';
import { newTuneId } from './tune-id.ts';
import { incipitOf } from './tunes/incipit.ts';

/** A tune as it is answered: what is kept of it, and the pictures and sounds at hand. */
export interface ComposedTune extends RenderedTune {
  readonly tune: StoredTune;
  /** `AABB, 8 bars each`. */
  readonly form: string;
  /** The model that wrote it is the one in use there: to have the tune again, it need not be named. */
  readonly byActiveModel: boolean;
}

/** What is asked for, and of which model: its id, the first letters of that, or its name; left out, the one in use. */
export interface ModelRequest extends BandRequest {
  readonly model?: string;
}

/** What is asked for, and who is to play with it: one of BANDS. */
export interface BandRequest extends Omit<TuneRequest, 'from'> {
  readonly band?: string;
  /** What it is made from, as it is to be kept. */
  readonly from?: StoredSource;
}

export interface ComposeParts {
  readonly library: ModelLibrary;
  readonly storage: Pick<Storage, 'tunes' | 'blobs' | 'models' | 'guilds'>;
  readonly renderer: Renderer;
  readonly random: RandomBytes;
  /** Of several candidates, keeps the one that the server would like, where its votes tell. */
  readonly ranking: Pick<RankingDesk, 'write'>;
}

/**
 * Writes a tune, renders it and keeps it. Whoever holds the result may show it: tune and files are durable by then, so a
 * tune that was once seen is never lost.
 * Throws EngineError 'bad-request' with a remedy when the request cannot be met or names a retired model, 'not-found' for a
 * model that does not exist there or cannot be opened, 'storage' when the tune cannot be kept.
 */
export async function composeTune(
  parts: ComposeParts,
  { model, ...request }: ModelRequest,
  author: Actor,
): Promise<ComposedTune> {
  const modelId =
    model === undefined
      ? await activeModelId(parts.storage.guilds, parts.library, author.guildId)
      : (await findOffered(parts, model, author.guildId)).id;
  return composeWith(parts, modelId, request, author);
}

/** The same with a model that somebody has chosen already, retired or not. */
export async function composeWith(
  parts: ComposeParts,
  modelId: string,
  { band: asked, ...request }: BandRequest,
  author: Actor,
): Promise<ComposedTune> {
  const band = asked === undefined ? null : bandNamed(asked);
  const { library, storage, renderer, random, ranking } = parts;
  const composer = await composerOf(library, modelId);
  const written = await ranking.write(composer, request, author.guildId);
  const abc = band === null ? written.abc : withBand(written.abc, band);
  const rendered = await renderer.render(abc, written.type);
  const [png, midi] = await Promise.all([
    storage.blobs.put(rendered.png, 'image/png'),
    storage.blobs.put(rendered.midi, 'audio/midi'),
  ]);
  const tune = await storage.tunes.add({
    id: newTuneId(random),
    title: written.title,
    abc,
    request: {
      type: written.type,
      key: written.key,
      metre: written.metre,
      seed: written.seed,
      temperature: written.temperature,
      length: written.length,
      ...(band !== null && { band }),
      ...(request.from && { from: request.from }),
    },
    modelId: written.modelId,
    authorId: author.personId,
    guildId: author.guildId,
    blobs: { png, midi },
    incipit: incipitOf(written.abc),
    closest: written.closest,
  });
  const active = await activeModelId(storage.guilds, library, author.guildId);
  return { ...rendered, tune, form: written.form, byActiveModel: active === modelId };
}

/** A model that was chosen once, but whose files are gone, is not replaced by another in silence: tunes would change. */
export async function composerOf(library: ModelLibrary, modelId: string): Promise<Composer> {
  return library.composerOf(modelId).catch((cause: unknown) => {
    if (!isUnusable(cause)) throw cause;
    throw new EngineError(
      'not-found',
      sentence(
        'The model {modelId} cannot be opened: its files are missing or broken. Choose another model, or tell whoever runs this bot.',
        { modelId },
      ),
      { modelId },
      { cause },
    );
  });
}

/** Whether an error says that a model is not at hand, for good. */
export const isUnusable = (error: unknown): boolean =>
  error instanceof EngineError && (error.code === 'bad-model' || error.code === 'not-found');
