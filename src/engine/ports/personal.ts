/** Everything that is kept of one person, as plain data: a list for each kind of thing, with only what is theirs. */
export interface PersonalData {
  readonly tunes: readonly {
    readonly id: string;
    readonly title: string;
    readonly abc: string;
    readonly guildId: string | null;
    readonly createdAt: Date;
  }[];
  readonly votes: readonly {
    readonly tuneId: string;
    readonly value: number;
    readonly updatedAt: Date;
  }[];
  readonly duelVotes: readonly {
    readonly duelId: string;
    readonly choice: string;
    readonly at: Date;
  }[];
  readonly duelsOpened: readonly { readonly id: string; readonly createdAt: Date }[];
  readonly playlists: readonly {
    readonly id: string;
    readonly name: string;
    readonly guildId: string | null;
    readonly tuneIds: readonly string[];
    readonly createdAt: Date;
  }[];
  /** Tunes that the person put into playlists, their own and others'. */
  readonly playlistAdditions: readonly {
    readonly playlistId: string;
    readonly tuneId: string;
    readonly addedAt: Date;
  }[];
  readonly contributions: readonly {
    readonly id: string;
    readonly name: string;
    readonly guildId: string;
    readonly confirmation: string;
    readonly createdAt: Date;
    readonly withdrawnAt: Date | null;
    readonly tunes: readonly { readonly title: string; readonly abc: string }[];
  }[];
  /** Trainings asked for, models brought in or trained, models chosen for a server. */
  readonly trainings: readonly {
    readonly id: string;
    readonly modelName: string;
    readonly createdAt: Date;
  }[];
  readonly models: readonly {
    readonly id: string;
    readonly name: string;
    readonly createdAt: Date;
  }[];
  readonly modelChoices: readonly {
    readonly guildId: string;
    readonly modelId: string;
    readonly at: Date;
  }[];
}

/** What stands where a person's id stood and the row has to stay: Discord gives out no such id. */
export const FORGOTTEN_PERSON = '0';

/** How many of each were deleted or made nobody's. */
export type ForgottenCount = { readonly [K in keyof PersonalData]: number };

export interface PersonalStore {
  everything(personId: string): Promise<PersonalData>;
  /**
   * In one transaction, after which the person's id stands in no row of any table: votes, duel votes, playlists and tunes of
   * direct messages are deleted; contributions are withdrawn; tunes of a server lose their author, who opened a duel,
   * asked for a training, chose a model, or put a tune into somebody else's playlist becomes FORGOTTEN_PERSON, models lose their
   * author, and trainings of theirs that wait or run are asked to stop. What they called their sets and the files of them goes
   * (a set is called by its id then), and so do title, ABC and files of their tunes in duels, whose results stay. After it the
   * files of what was deleted are removed, where nothing else refers to them. No error where nothing is kept.
   */
  forget(personId: string): Promise<ForgottenCount>;
}
