/** Chance is an argument: so many unpredictable bytes (in the programs: node:crypto's randomBytes). */
export type RandomBytes = (count: number) => Uint8Array;
