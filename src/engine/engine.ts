import { bandNamed } from './band/index.ts';
import { checkRequest } from './compose/check-request.ts';
import type { ModelLibrary } from './models/library.ts';
import type { Clock, Storage, VoteCount } from './ports.ts';
import { INSTRUMENTS } from './sound/instruments.ts';
import type { ArrangingDesk } from './use-cases/arrange/arranging-desk.ts';
import { openArrangingDesk } from './use-cases/arrange/open-arranging-desk.ts';
import { openBookMaker } from './use-cases/books/book-maker.ts';
import { castVote, type VoteDirection } from './use-cases/cast-vote.ts';
import {
  type BandRequest,
  type ComposedTune,
  composeTune,
  type ModelRequest,
} from './use-cases/compose-tune.ts';
import {
  composeAnother,
  composeInAnotherKey,
  type MovedTune,
} from './use-cases/compose-variation.ts';
import type { DuelDesk } from './use-cases/duels/duel-desk.ts';
import { openDuelDesk } from './use-cases/duels/open-duel-desk.ts';
import type { Actor } from './use-cases/find-tune.ts';
import type { GalleryDesk } from './use-cases/gallery/gallery-desk.ts';
import { openNoteSampler } from './use-cases/gallery/note-sampler.ts';
import { openGalleryDesk } from './use-cases/gallery/open-gallery-desk.ts';
import { openModelDesk } from './use-cases/manage-models.ts';
import type { ModelDesk } from './use-cases/model-desk.ts';
import { openPlayDesk } from './use-cases/play/open-play-desk.ts';
import type { PlayDesk } from './use-cases/play/play-desk.ts';
import { openPlaylistDesk } from './use-cases/playlists/open-playlist-desk.ts';
import type { PlaylistDesk } from './use-cases/playlists/playlist-desk.ts';
import { openPrivacyDesk } from './use-cases/privacy/open-privacy-desk.ts';
import type { PrivacyDesk } from './use-cases/privacy/privacy-desk.ts';
import type { RandomBytes } from './use-cases/random.ts';
import { openRankingDesk } from './use-cases/ranking/open-ranking-desk.ts';
import type { RankingDesk } from './use-cases/ranking/ranking-desk.ts';
import { openRecordingDesk } from './use-cases/recordings/open-recording-desk.ts';
import type { Recorder } from './use-cases/recordings/recorder.ts';
import type { RecordingDesk } from './use-cases/recordings/recording-desk.ts';
import type { RenderedTune } from './use-cases/render-tune.ts';
import type { Renderer } from './use-cases/renderer.ts';
import { openSettingsDesk } from './use-cases/settings/open-settings-desk.ts';
import type { SettingsDesk } from './use-cases/settings/settings-desk.ts';
import { openTrainingDesk } from './use-cases/training/open-training-desk.ts';
import type { TrainingDesk } from './use-cases/training/training-desk.ts';
import { openTuneDesk } from './use-cases/tunes/open-tune-desk.ts';
import type { TuneDesk } from './use-cases/tunes/tune-desk.ts';

/** What a front (the Discord bot, a web page) asks of the engine. Everything that people did wrong is an EngineError. */
export interface Engine {
  /** The model that writes where nobody chose another. */
  readonly modelId: string;
  /** At once and without side effects. Throws EngineError 'bad-request' with a remedy when a request cannot be met. */
  check(request: BandRequest): void;
  /** With the model that the request names, else with the one in use in the server. */
  compose(request: ModelRequest, actor: Actor): Promise<ComposedTune>;
  composeAnother(tuneId: string, actor: Actor): Promise<ComposedTune>;
  composeInAnotherKey(tuneId: string, key: string, actor: Actor): Promise<MovedTune>;
  castVote(tuneId: string, actor: Actor, direction: VoteDirection): Promise<VoteCount>;
  countVotes(tuneId: string): Promise<VoteCount>;
  /** Any tune engraved, and what that shows in words. Throws EngineError 'bad-abc' for a text that cannot be. */
  sheet(abc: string): Promise<Pick<RenderedTune, 'png' | 'altText'>>;
  readonly arranging: ArrangingDesk;
  /** Something new out of a tune that is there. */
  readonly play: PlayDesk;
  readonly recordings: RecordingDesk;
  readonly tunes: TuneDesk;
  readonly playlists: PlaylistDesk;
  readonly duels: DuelDesk;
  readonly models: ModelDesk;
  readonly training: TrainingDesk;
  readonly settings: SettingsDesk;
  readonly privacy: PrivacyDesk;
  readonly ranking: Pick<RankingDesk, 'standing'>;
  /** For visitors, who are nobody: what communities show of themselves. */
  readonly gallery: GalleryDesk;
}

export interface EngineParts {
  readonly storage: Storage;
  readonly library: ModelLibrary;
  readonly renderer: Renderer;
  readonly random: RandomBytes;
  /** Left out: no recordings are made. */
  readonly recorder?: Recorder;
  /** Threads that a training is to take, on whichever machine it is carried out; 1 unless told. */
  readonly trainingThreads?: number;
  /** What links to the gallery begin with, without a slash at the end; null, or left out: there is none. */
  readonly publicUrl?: string | null;
  /** The machine's unless told. */
  readonly now?: Clock;
}

/** The use cases, tied to the parts that they work on. The parts stay the caller's: closing them is too. */
export function createEngine(parts: EngineParts): Engine {
  const { storage, library, random, trainingThreads = 1, publicUrl = null } = parts;
  const { now = () => new Date() } = parts;
  const ranking = openRankingDesk(storage);
  const recordings = openRecordingDesk(parts);
  const tunebook = openBookMaker(now);
  const tunes = openTuneDesk({ ...parts, publicUrl, now });
  const composing = { ...parts, ranking };
  return {
    modelId: library.shippedId,
    check({ band, ...request }) {
      checkRequest(request);
      if (band !== undefined) bandNamed(band);
    },
    compose: (request, actor) => composeTune(composing, request, actor),
    composeAnother: (tuneId, actor) => composeAnother(composing, tuneId, actor),
    composeInAnotherKey: (tuneId, key, actor) => composeInAnotherKey(composing, tuneId, key, actor),
    castVote: (tuneId, actor, direction) =>
      castVote({ ...storage, ranking }, tuneId, actor, direction),
    countVotes: (tuneId) => storage.votes.count(tuneId),
    // The type decides on tempo and swing of the MIDI, which nobody asks for here.
    sheet: (abc) => parts.renderer.render(abc, 'reel'),
    arranging: openArrangingDesk(parts),
    play: openPlayDesk(composing),
    recordings,
    tunes,
    playlists: openPlaylistDesk({ ...parts, recordings, tunes, tunebook }),
    duels: openDuelDesk(parts),
    models: openModelDesk(parts),
    settings: openSettingsDesk(storage, INSTRUMENTS, parts.publicUrl ?? null),
    privacy: openPrivacyDesk(storage),
    ranking,
    gallery: openGalleryDesk({ ...parts, recordings, tunebook, sampler: openNoteSampler(storage) }),
    training: openTrainingDesk({
      ...{ storage, random, shippedId: library.shippedId, threads: trainingThreads },
    }),
  };
}
