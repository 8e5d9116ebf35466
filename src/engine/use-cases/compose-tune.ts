import type { Composer, TuneRequest } from '../compose/types.ts';
import type { Storage, StoredTune } from '../ports.ts';
import type { Actor } from './find-tune.ts';
import type { RandomBytes } from './random.ts';
import type { RenderedTune } from './render-tune.ts';
import type { Renderer } from './renderer.ts';
import { newTuneId } from './tune-id.ts';

/** A tune as it is answered: what is kept of it, and the pictures and sounds at hand. */
export interface ComposedTune extends RenderedTune {
  readonly tune: StoredTune;
  /** `AABB, 8 bars each`. */
  readonly form: string;
}

export interface ComposeParts {
  readonly composer: Composer;
  readonly storage: Pick<Storage, 'tunes' | 'blobs'>;
  readonly renderer: Renderer;
  readonly random: RandomBytes;
}

/**
 * Writes a tune, renders it and keeps it. Whoever holds the result may show it: tune and files are durable by then, so a
 * tune that was once seen is never lost.
 * Throws EngineError 'bad-request' with a remedy when the request cannot be met, 'storage' when it cannot be kept.
 */
export async function composeTune(
  { composer, storage, renderer, random }: ComposeParts,
  request: TuneRequest,
  author: Actor,
): Promise<ComposedTune> {
  const written = await composer.write(request);
  const rendered = await renderer.render(written.abc, written.type);
  const [png, midi] = await Promise.all([
    storage.blobs.put(rendered.png, 'image/png'),
    storage.blobs.put(rendered.midi, 'audio/midi'),
  ]);
  const tune = await storage.tunes.add({
    id: newTuneId(random),
    title: written.title,
    abc: written.abc,
    request: {
      type: written.type,
      key: written.key,
      metre: written.metre,
      seed: written.seed,
      temperature: written.temperature,
      length: written.length,
    },
    modelId: written.modelId,
    authorId: author.personId,
    guildId: author.guildId,
    blobs: { png, midi },
  });
  return { ...rendered, tune, form: written.form };
}
