import type { Slice, VoteCount } from '../../ports.ts';

/**
 * What a visitor of the gallery may see: a visitor is nobody, and sees the tunes and the shared playlists of communities that
 * chose a name for themselves there. All else does not exist: every method throws the same EngineError 'not-found' for what
 * there is not and for what is private. Nothing that is returned names a person.
 */
export interface GalleryDesk {
  /** By name. */
  communities(): Promise<readonly GalleryCommunity[]>;
  community(guildId: string): Promise<GalleryCommunity>;
  /**
   * A community's tunes: the newest first, or those with the best votes, which leaves out what nobody voted on. Throws EngineError
   * 'bad-request' for a key or first notes that cannot be read.
   */
  tunes(
    guildId: string,
    filter: GalleryFilter,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<Slice<GalleryTune>>;
  tune(id: string): Promise<GalleryTune & { readonly community: GalleryCommunity }>;
  /** Latest change first. */
  playlists(guildId: string): Promise<readonly GalleryPlaylistSummary[]>;
  playlist(id: string): Promise<GalleryPlaylist>;
  /** How a tune is to be drawn and played by a page. */
  score(id: string): Promise<GalleryScore>;
  /** The tune's whole sheet. */
  picture(id: string): Promise<GalleryFile>;
  /** The first line of the music alone. */
  opening(id: string): Promise<GalleryFile>;
  /** Kinds of files that are made here; of any other there are none. */
  readonly tuneFiles: readonly TuneFileKind[];
  readonly playlistFiles: readonly PlaylistFileKind[];
  tuneFile(id: string, kind: TuneFileKind): Promise<GalleryFile>;
  /** With `signal`, nothing more is made of it for a visitor who has left. A zip file of more than 60 tunes has no recordings. */
  playlistFile(id: string, kind: PlaylistFileKind, signal?: AbortSignal): Promise<GalleryFile>;
  /** One note of an instrument, for pages that play. Throws EngineError 'not-found' for what the instrument has not. */
  note(instrument: string, pitch: number): Promise<GalleryFile>;
  /** Instruments that pages may play on; for people to choose from those that carry a melody. */
  readonly instruments: readonly GalleryInstrument[];
  /** Another one when the same note would sound otherwise. */
  readonly notesVersion: string;
}

export interface GalleryCommunity {
  readonly guildId: string;
  readonly name: string;
  /** Code of the language that it chose; null: none. */
  readonly language: string | null;
  /** What it likes to hear its tunes on; null: what suits the type. */
  readonly instrument: string | null;
}

export interface GalleryFilter {
  readonly title?: string;
  readonly type?: string;
  /** As people write it: `G`, `Edor`, `E dorian`. */
  readonly key?: string;
  /** First notes as ABC, in any key. */
  readonly notes?: string;
  readonly sort: 'newest' | 'best';
}

export interface GalleryTune {
  readonly id: string;
  readonly title: string;
  readonly abc: string;
  readonly type: string;
  readonly key: string;
  readonly metre: string;
  readonly createdAt: Date;
  readonly votes: VoteCount;
  /** What the model that wrote it is called. */
  readonly model: string;
}

export interface GalleryPlaylistSummary {
  readonly id: string;
  readonly name: string;
  readonly updatedAt: Date;
  readonly tuneCount: number;
}

export interface GalleryPlaylist extends GalleryPlaylistSummary {
  readonly community: GalleryCommunity;
  readonly tunes: readonly (GalleryTune & {
    /** Played straight on from the tune before it. */
    readonly joined: boolean;
  })[];
}

export interface GalleryScore {
  /** With chord symbols, the tune's own or chosen for it. */
  readonly abc: string;
  /** Beats a minute, in the beat that a foot taps. */
  readonly tempo: number;
  /** That beat as a part of a whole note. */
  readonly beat: number;
  readonly swings: boolean;
  readonly instrument: string;
}

export interface GalleryInstrument {
  readonly name: string;
  readonly label: string;
  /** The lowest and the highest note that there is, as MIDI numbers. */
  readonly range: readonly [number, number];
  /** Octaves that it sounds above (below, where negative) what is written for it. */
  readonly octave: number;
  readonly melody: boolean;
}

export type TuneFileKind = 'abc' | 'mid' | 'mp3' | 'pdf';
export type PlaylistFileKind = 'abc' | 'pdf' | 'zip';

export interface GalleryFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** To save it under: letters, digits, - and one dot. */
  readonly fileName: string;
  /** Of pictures: what they show. */
  readonly altText?: string;
}
