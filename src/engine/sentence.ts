/** A sentence for people, with what it is about apart, so that it can be said in other languages too. */
export interface Sentence {
  /** In English, with names in braces: `No {type} is in the locrian mode.` */
  readonly text: string;
  /** What stands in the braces; words that have to be translated themselves are sentences. */
  readonly values: Readonly<Record<string, string | number | Sentence>>;
}

/** The text must be one literal: a test looks for all of them in the source, and in the dictionaries of src/words. */
export function sentence(text: string, values: Sentence['values'] = {}): Sentence {
  return { text, values };
}

/** In English. */
export function inEnglish({ text, values }: Sentence): string {
  return text.replace(/\{(\w+)\}/g, (brace, name) => {
    const value = values[name] ?? brace;
    return typeof value === 'object' ? inEnglish(value) : String(value);
  });
}
