/**
 * The longest passage that a tune of ours may share with a known one, in notes and rests.
 */
export const CAP = 14;
