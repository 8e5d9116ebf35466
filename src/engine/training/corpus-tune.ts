/** A tune as the network is taught it: the canonical text, and what is needed to measure a loss in nats per note. */
export interface CorpusTune {
  /** Whole canonical text, from its begin symbol to its end symbol. */
  readonly text: string;
  /** Index in `text` of the first character that is counted as music; those before it only condition. */
  readonly musicFrom: number;
  /** Notes in the tune (rests not counted); 0 for a title text. */
  readonly notes: number;
  /** What the split goes by: settings of one title fall on one side. */
  readonly title: string;
}
