/** The engine's door: what the bot may use, by name. */

export { tunebookOf } from './abc/tunebook.ts';
export {
  type Arrangement,
  CLEFS,
  type Clef,
  OCTAVES,
  type Octaves,
} from './arrange/arrangement.ts';
export { BANDS, type BandName } from './band/index.ts';
export { DEFAULT_TEMPERATURE } from './compose/check-request.ts';
export { replacedIn } from './compose/replaced.ts';
export { TUNE_TYPES } from './compose/tune-types.ts';
export { type Composer, type TuneRequest, WAYS, type WrittenTune } from './compose/types.ts';
export { createEngine, type Engine } from './engine.ts';
export { EngineError, type ErrorCode } from './errors.ts';
export type { ChangedBar } from './improve/improvement.ts';
export type { KeptFacts } from './models/keep-model.ts';
export { type ModelLibrary, openModelLibrary } from './models/library.ts';
export type {
  ClosestTune,
  ForgottenCount,
  GuildChoices,
  GuildSettings,
  JobState,
  PlaylistSummary,
  RankedTune,
  Storage,
  StoredContribution,
  StoredModel,
  StoredPlaylist,
  StoredRequest,
  StoredSource,
  StoredTune,
  TrainingJob,
  VoteCount,
} from './ports.ts';
export { TABS, type Tab } from './render/index.ts';
export { type Sentence, sentence } from './sentence.ts';
export type {
  Performance,
  RecordedTune,
  RecordedTunes,
  Speed,
  TuneInTurn,
} from './sound/index.ts';
export { INSTRUMENTS, type InstrumentName } from './sound/instruments.ts';
export {
  type AcceptedTune,
  type DuplicateTune,
  type MappedCharacter,
  type ParseReport,
  type RefusedTune,
  UPLOAD_LIMITS,
  type UploadedFile,
  type UploadedFileReport,
} from './uploads/types.ts';
export {
  type ArrangedTune,
  type ArrangingDesk,
  ENGRAVING_LIMITS,
  type EngravedTune,
  type Engraving,
  type EngravingSource,
  IMPROVING_LIMITS,
  type ImprovedText,
  type Improving,
  type TextProblem,
  type UnreadableTune,
} from './use-cases/arrange/arranging-desk.ts';
export { NO_ABC } from './use-cases/arrange/engrave-texts.ts';
export type { VoteDirection } from './use-cases/cast-vote.ts';
export type { ComposedTune, ModelRequest } from './use-cases/compose-tune.ts';
export type { MovedTune } from './use-cases/compose-variation.ts';
export {
  A_PERSON,
  type BlindSide,
  type CastDuelVote,
  type DuelDesk,
  type DuelRequest,
  type DuelResult,
  type DuelView,
  type OpenedDuel,
  type RevealedDuel,
  type RevealedSide,
} from './use-cases/duels/duel-desk.ts';
export type { Actor } from './use-cases/find-tune.ts';
export type {
  GalleryCommunity,
  GalleryDesk,
  GalleryFile,
  GalleryFilter,
  GalleryInstrument,
  GalleryPlaylist,
  GalleryPlaylistSummary,
  GalleryScore,
  GalleryTune,
  PlaylistFileKind,
  TuneFileKind,
} from './use-cases/gallery/gallery-desk.ts';
export { type Member, requireManager, requireTrainer } from './use-cases/members.ts';
export type { ModelDesk, ModelInfo, ModelSummary } from './use-cases/model-desk.ts';
export { nextKey } from './use-cases/next-key.ts';
export type { Making, PlayDesk, TuneOfSet } from './use-cases/play/play-desk.ts';
export {
  type Changed as ChangedPlaylist,
  type Editor,
  type ListedTune,
  PLAYLIST_FORMATS,
  PLAYLIST_LIMITS,
  type PlaylistDesk,
  type PlaylistFormat,
  type PlaylistView,
} from './use-cases/playlists/playlist-desk.ts';
export type { PrivacyDesk } from './use-cases/privacy/privacy-desk.ts';
export type { RandomBytes } from './use-cases/random.ts';
export type { RankerStanding } from './use-cases/ranking/ranking-desk.ts';
export { openRecorder, type Recorder } from './use-cases/recordings/recorder.ts';
export type { PlayedRecording, RecordingDesk } from './use-cases/recordings/recording-desk.ts';
export { openRenderer, type Renderer } from './use-cases/renderer.ts';
export { sameAgain } from './use-cases/same-again.ts';
export type { SettingsDesk } from './use-cases/settings/settings-desk.ts';
export { slugOf } from './use-cases/slug.ts';
export {
  suggestAmongKeys,
  suggestKeys,
  suggestMetres,
  suggestTypes,
} from './use-cases/suggestions.ts';
export {
  CONFIRMATION,
  type TrainingDesk,
  type TrainingJobView,
  type TrainingProgressNews,
  type TrainingReport,
  type TrainingSample,
} from './use-cases/training/training-desk.ts';
export { isTuneId } from './use-cases/tune-id.ts';
export {
  type FoundTune,
  PERIODS,
  type Period,
  TOP_A_PAGE,
  type TopQuery,
  type TopTune,
  type TuneDesk,
  type TuneOpening,
  type TunePage,
  type TuneQuery,
  type TuneSuggestion,
} from './use-cases/tunes/tune-desk.ts';
