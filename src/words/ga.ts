/** Irish, by the English texts. */
export const ga: Readonly<Record<string, string>> = {};
