import type {
  ContributedTune,
  DuelChoice,
  GuildChoices,
  NewRecording,
  StoredContribution,
  StoredDuel,
  StoredModel,
  StoredPlaylist,
  StoredTune,
  TrainingJob,
} from '../engine/ports.ts';

/** All that is kept in memory, as the tables of a database would have it. */
export interface MemoryTables {
  readonly tunes: Map<string, StoredTune>;
  /** By tune, then by voter. */
  readonly votes: Map<string, Map<string, KeptVote>>;
  readonly models: Map<string, StoredModel>;
  readonly guilds: Map<string, GuildChoices>;
  /** In the order in which they were made. */
  readonly activations: KeptActivation[];
  readonly contributions: Map<string, StoredContribution>;
  /** By set; none for a set that was withdrawn. */
  readonly contributedTunes: Map<string, readonly ContributedTune[]>;
  /** In the order in which they came. */
  readonly jobs: Map<string, TrainingJob>;
  readonly recordings: Map<string, NewRecording>;
  readonly playlists: Map<string, StoredPlaylist>;
  readonly duels: Map<string, StoredDuel>;
  /** By duel, then by voter. */
  readonly duelVotes: Map<string, Map<string, KeptDuelVote>>;
}

export interface KeptVote {
  readonly value: 1 | -1;
  readonly updatedAt: Date;
}

export interface KeptActivation {
  readonly guildId: string;
  readonly modelId: string;
  readonly personId: string;
  readonly at: Date;
  /** Who took it back; null while it stands. */
  readonly rolledBackById: string | null;
}

export interface KeptDuelVote {
  readonly choice: DuelChoice;
  readonly at: Date;
}

export function createMemoryTables(): MemoryTables {
  return {
    tunes: new Map(),
    votes: new Map(),
    models: new Map(),
    guilds: new Map(),
    activations: [],
    contributions: new Map(),
    contributedTunes: new Map(),
    jobs: new Map(),
    recordings: new Map(),
    playlists: new Map(),
    duels: new Map(),
    duelVotes: new Map(),
  };
}

interface Dated {
  readonly id: string;
  readonly createdAt: Date;
}

/** For sorting; of what came at the same time the later id first. */
export function newestFirst(a: Dated, b: Dated): number {
  return b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1);
}
