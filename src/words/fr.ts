/** French, by the English texts. */
export const fr: Readonly<Record<string, string>> = {};
