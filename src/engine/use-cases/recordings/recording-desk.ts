import type { StoredTune } from '../../ports.ts';
import type { Performance, RecordedTune, RecordedTunes, TuneInTurn } from '../../sound/index.ts';
import type { Actor } from '../find-tune.ts';

/** A tune that is kept here, played. */
export interface PlayedRecording extends RecordedTune {
  readonly tune: StoredTune;
}

/**
 * Tunes to listen to. Each is rendered once for every way of playing it, and kept; those who ask for the same at the same
 * time wait for the same. All throw EngineError 'bad-request' for what nobody can play, and where no recordings are made;
 * 'busy' where too many wait.
 */
export interface RecordingDesk {
  /** Whether recordings are made here at all. */
  readonly on: boolean;
  readonly instruments: readonly { readonly name: string; readonly label: string }[];
  /** Played on what is asked for, else on what the server usually plays on, else on what suits the type. Throws 'not-found'. */
  ofTune(tuneId: string, how: Performance, actor: Actor): Promise<PlayedRecording>;
  /** Any text. Throws EngineError 'bad-abc' where it is no tune. */
  ofAbc(abc: string, type: string, how: Performance): Promise<RecordedTune>;
  /** One recording of many tunes, with a chapter for each; not kept, for lists change and are long. */
  ofAll(
    tunes: readonly TuneInTurn[],
    how: Performance,
    title: string,
    onProgress?: (done: number) => void,
  ): Promise<RecordedTunes>;
  /** About how many bytes that would be; known long before it is made. */
  sizeOfAll(tunes: readonly TuneInTurn[], how: Performance): Promise<number>;
}
