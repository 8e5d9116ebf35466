import { engraveSheet, type SheetOptions, writeMidi } from '../render/index.ts';

export interface RenderedTune {
  readonly png: Uint8Array;
  /** What the engraving shows, for those who cannot see it. */
  readonly altText: string;
  readonly midi: Uint8Array;
}

/** What the picture shows beside the tune. */
export type RenderOptions = Pick<SheetOptions, 'tab'>;

/** ABC of one tune, and its type (the tempo and the swing go by it), to picture and sound: some 30 ms of computing. */
export async function renderTune(
  abc: string,
  type: string,
  options: RenderOptions = {},
): Promise<RenderedTune> {
  const { png, altText } = await engraveSheet(abc, options);
  const { midi } = writeMidi(abc, { type });
  return { png, altText, midi };
}
