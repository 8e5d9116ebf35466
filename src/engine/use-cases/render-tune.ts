import { engraveSheet, writeMidi } from '../render/index.ts';

export interface RenderedTune {
  readonly png: Uint8Array;
  /** What the engraving shows, for those who cannot see it. */
  readonly altText: string;
  readonly midi: Uint8Array;
}

/** ABC of one tune, and its type (the tempo and the swing go by it), to picture and sound. */
export type RenderTune = (abc: string, type: string) => Promise<RenderedTune>;

/**
 * Engraves and writes MIDI one tune after the other. A tune is some 30 ms of unbroken computing; when twenty finish
 * together, the turn of the event loop between two of them is what lets heartbeats and acknowledgements through.
 */
export function renderInTurn(): RenderTune {
  let last: Promise<unknown> = Promise.resolve();
  return (abc, type) => {
    const mine = last.then(async () => {
      await new Promise(setImmediate);
      const { png, altText } = await engraveSheet(abc);
      const { midi } = writeMidi(abc, { type });
      return { png, altText, midi };
    });
    last = mine.catch(() => {});
    return mine;
  };
}
