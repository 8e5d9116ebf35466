import type { ForgottenCount, PersonalData } from '../../ports.ts';

/** What people ask about the things that are kept of them. Each may ask about themselves alone. */
export interface PrivacyDesk {
  /** How many of each kind are kept of a person. */
  kept(personId: string): Promise<ForgottenCount>;
  /** All of it: a zip file with everything as JSON, and tunes as ABC files. Null where nothing is kept. */
  export(
    personId: string,
  ): Promise<{ readonly fileName: string; readonly bytes: Uint8Array } | null>;
  /**
   * Deletes all that is a person's, and takes their name off what belongs to a server. It cannot be undone. Returns how many of
   * each it was.
   */
  forget(personId: string): Promise<ForgottenCount>;
}

export type { ForgottenCount, PersonalData };
