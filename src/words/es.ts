/** Spanish, by the English texts. */
export const es: Readonly<Record<string, string>> = {};
