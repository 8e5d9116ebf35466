/** A recording that was rendered once; the blob has its bytes. */
export interface NewRecording {
  /** sha256 in hex of all that decides how it sounds: music, instrument, speed, and the version of the renderer. */
  readonly key: string;
  /** Name of the blob with the MP3. */
  readonly blob: string;
  readonly seconds: number;
}

export interface RecordingStore {
  get(key: string): Promise<NewRecording | null>;
  /** The same key again changes nothing: what was kept first stays. Returns what is kept. */
  add(recording: NewRecording): Promise<NewRecording>;
}
