/** German, by the English texts. */
export const de: Readonly<Record<string, string>> = {};
