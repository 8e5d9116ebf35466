/** Programs of scripts/ that tests import; they are plain JavaScript, for they run before anything is installed or built. */
declare module '*/scripts/words.mjs' {
  export function textsInSource(): {
    readonly texts: readonly string[];
    readonly odd: readonly string[];
  };
  export function bracesOf(text: string): string;
}
